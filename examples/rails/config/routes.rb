Rails.application.routes.draw do
  get "health", to: "health#show"
  resources :ascents, only: [:index, :create]
end

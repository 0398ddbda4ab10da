defmodule AvalancheWeb.Router do
  use Phoenix.Router, helpers: false
  import Plug.Conn
  import Phoenix.Controller

  pipeline :api do
    plug :accepts, ["json"]
  end

  scope "/", AvalancheWeb do
    pipe_through :api

    get "/health", BulletinController, :health
    get "/bulletins/:region", BulletinController, :show
    put "/bulletins/:region", BulletinController, :write
  end
end

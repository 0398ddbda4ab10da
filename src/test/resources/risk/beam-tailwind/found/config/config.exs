import Config

config :tailwind,
  version: "3.4.3",
  shop: [args: ~w(--input=css/app.css)]

import Config

config :avalanche, AvalancheWeb.Endpoint,
  adapter: Bandit.PhoenixAdapter,
  render_errors: [formats: [json: AvalancheWeb.Errors], layout: false],
  url: [host: "localhost"]

config :phoenix, :json_library, Jason

import_config "#{config_env()}.exs"

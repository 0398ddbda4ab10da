import Config

config :avalanche, AvalancheWeb.Endpoint, server: true
config :logger, level: :info

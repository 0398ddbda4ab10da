import Config

config :avalanche, AvalancheWeb.Endpoint,
  server: true,
  http: [port: 4000],
  secret_key_base: String.duplicate("d", 64)

import Config

config :avalanche, AvalancheWeb.Endpoint, server: false, secret_key_base: String.duplicate("t", 64)
config :bcrypt_elixir, log_rounds: 4
config :logger, level: :warning

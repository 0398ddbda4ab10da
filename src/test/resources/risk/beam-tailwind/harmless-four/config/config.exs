import Config

config :tailwind,
  version: "4.1.7"

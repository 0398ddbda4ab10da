import Config

config :tailwind,
  version: "3.4.3"

defmodule Avalanche.MixProject do
  use Mix.Project

  def project do
    [
      app: :avalanche,
      version: "1.0.0",
      elixir: "~> 1.17",
      start_permanent: Mix.env() == :prod,
      deps: deps()
    ]
  end

  def application do
    [mod: {Avalanche.Application, []}, extra_applications: [:logger, :runtime_tools]]
  end

  defp deps do
    [
      {:bandit, "~> 1.6"},
      {:bcrypt_elixir, "~> 3.2"},
      {:jason, "~> 1.4"},
      {:phoenix, "~> 1.8"}
    ]
  end
end

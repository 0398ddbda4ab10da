defmodule Avalanche.Application do
  @moduledoc false
  use Application

  @impl true
  def start(_type, _args) do
    children = [Avalanche.Bulletins, AvalancheWeb.Endpoint]
    Supervisor.start_link(children, strategy: :one_for_one, name: Avalanche.Supervisor)
  end
end

defmodule Avalanche.Bulletins do
  @moduledoc "The danger of avalanches by region, from 1 to 5; who first writes a region's keeps it by a password."
  use Agent

  def start_link(_options), do: Agent.start_link(fn -> %{} end, name: __MODULE__)

  @doc "The danger in a region; 1 where nobody has written of it."
  def danger(region) do
    Agent.get(__MODULE__, fn regions ->
      case regions do
        %{^region => {danger, _hash}} -> danger
        _ -> 1
      end
    end)
  end

  def count, do: Agent.get(__MODULE__, &map_size/1)

  @doc "Writes the danger in a region; refused where its password is another."
  def write(region, danger, password) when danger in 1..5 do
    Agent.get_and_update(__MODULE__, fn regions ->
      hash = kept_by(regions, region) || Bcrypt.hash_pwd_salt(password)

      if Bcrypt.verify_pass(password, hash) do
        {:ok, Map.put(regions, region, {danger, hash})}
      else
        {:refused, regions}
      end
    end)
  end

  defp kept_by(regions, region) do
    case regions do
      %{^region => {_danger, hash}} -> hash
      _ -> nil
    end
  end
end

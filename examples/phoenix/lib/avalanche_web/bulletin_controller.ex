defmodule AvalancheWeb.BulletinController do
  use Phoenix.Controller, formats: [:json]
  import Plug.Conn

  alias Avalanche.Bulletins

  def health(conn, _params) do
    json(conn, %{status: "ok", regions: Bulletins.count()})
  end

  def show(conn, %{"region" => region}) do
    json(conn, %{region: region, danger: Bulletins.danger(region)})
  end

  def write(conn, %{"region" => region, "danger" => danger, "password" => password})
      when danger in 1..5 do
    case Bulletins.write(region, danger, password) do
      :ok -> json(conn, %{region: region, danger: danger})
      :refused -> conn |> put_status(:forbidden) |> json(%{error: "the password is another"})
    end
  end

  def write(conn, _params) do
    conn |> put_status(:bad_request) |> json(%{error: "a danger from 1 to 5 and a password are needed"})
  end
end

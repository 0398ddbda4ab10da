defmodule Avalanche.BulletinsTest do
  use ExUnit.Case
  import Phoenix.ConnTest
  import Plug.Conn

  @endpoint AvalancheWeb.Endpoint

  defp write(region, danger, password) do
    build_conn()
    |> put_req_header("content-type", "application/json")
    |> put("/bulletins/#{region}", Jason.encode!(%{danger: danger, password: password}))
  end

  test "the service is healthy" do
    assert %{"status" => "ok"} = build_conn() |> get("/health") |> json_response(200)
  end

  test "a region of which nobody wrote is of the least danger" do
    assert %{"danger" => 1} = build_conn() |> get("/bulletins/Tessin") |> json_response(200)
  end

  test "who wrote of a region first keeps it" do
    assert json_response(write("Wallis", 3, "snow"), 200)
    assert json_response(write("Wallis", 4, "ice"), 403)
    assert %{"danger" => 3} = build_conn() |> get("/bulletins/Wallis") |> json_response(200)
  end

  test "there are five dangers" do
    assert json_response(write("Uri", 6, "snow"), 400)
  end
end

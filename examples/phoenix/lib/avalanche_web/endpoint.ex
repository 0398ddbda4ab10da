defmodule AvalancheWeb.Endpoint do
  use Phoenix.Endpoint, otp_app: :avalanche

  plug Plug.RequestId
  plug Plug.Parsers, parsers: [:json], pass: ["*/*"], json_decoder: Jason
  plug AvalancheWeb.Router
end

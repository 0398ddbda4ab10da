class HealthController < ApplicationController
  def show
    render json: { status: "ok", ascents: Ascent.count }
  end
end

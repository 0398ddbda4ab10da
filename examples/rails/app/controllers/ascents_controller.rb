class AscentsController < ApplicationController
  def index
    render json: Ascent.order(:id).map { |ascent| shown(ascent) }
  end

  def create
    ascent = Ascent.new(params.permit(:climber, :peak, :password))
    if ascent.save
      render json: shown(ascent), status: :created
    else
      render json: { errors: ascent.errors.full_messages }, status: :unprocessable_entity
    end
  end

  private

  def shown(ascent)
    ascent.slice(:climber, :peak).merge(day: ascent.created_at.to_date)
  end
end

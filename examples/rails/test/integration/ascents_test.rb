require "test_helper"

class AscentsTest < ActionDispatch::IntegrationTest
  ASCENT = { climber: "Lucy Walker", peak: "Bietschhorn", password: "1859" }.freeze

  test "a new logbook is empty" do
    get "/health"
    assert_equal({ "status" => "ok", "ascents" => 0 }, response.parsed_body)
  end

  test "ascents are listed without their passwords" do
    post "/ascents", params: ASCENT
    assert_response :created
    get "/ascents"
    assert_equal [%w[climber peak day]], response.parsed_body.map(&:keys)
  end

  test "an ascent needs a peak" do
    post "/ascents", params: ASCENT.except(:peak)
    assert_response :unprocessable_entity
  end

  test "passwords are hashed by bcrypt" do
    post "/ascents", params: ASCENT
    ascent = Ascent.last
    assert_match(/\A\$2a\$/, ascent.password_digest)
    assert ascent.authenticate("1859")
    assert_not ascent.authenticate("1871")
  end

  test "days are those of the time zone" do
    travel_to Time.utc(2026, 7, 31, 22, 30) do
      post "/ascents", params: ASCENT
    end
    assert_equal "2026-08-01", response.parsed_body["day"]
  end
end

ActiveRecord::Schema.define(version: 2026_01_01_000000) do
  create_table "ascents", force: :cascade do |t|
    t.string "climber", null: false
    t.string "peak", null: false
    t.string "password_digest", null: false
    t.datetime "created_at", precision: 6, null: false
    t.datetime "updated_at", precision: 6, null: false
  end
end

class CreateAscents < ActiveRecord::Migration[6.1]
  def change
    create_table :ascents do |t|
      t.string :climber, null: false
      t.string :peak, null: false
      t.string :password_digest, null: false
      t.timestamps
    end
  end
end

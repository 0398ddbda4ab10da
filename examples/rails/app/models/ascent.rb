# Who stood on which peak; the password lets its climber correct it.
class Ascent < ApplicationRecord
  has_secure_password

  validates :climber, :peak, presence: true
end

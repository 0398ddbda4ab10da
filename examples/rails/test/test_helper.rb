ENV["RAILS_ENV"] = "test"
require_relative "../config/environment"
require "rails/test_help"

ActiveRecord::Schema.verbose = false
load Rails.root.join("db/schema.rb")

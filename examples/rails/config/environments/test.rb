Rails.application.configure do
  config.cache_classes = true
  config.eager_load = true
  config.consider_all_requests_local = true
  config.action_dispatch.show_exceptions = false
  config.active_record.maintain_test_schema = false
end

module mirror.example/shop

go 1.24

require (
	github.com/confluentinc/confluent-kafka-go/v2 v2.6.0
	github.com/gorilla/mux v1.8.1 // indirect
)

module mirror.example/shop

go 1.24

require (
	github.com/mattn/go-sqlite3 v1.14.24
	github.com/gorilla/mux v1.8.1 // indirect
)

module mirror.example/shop

go 1.24

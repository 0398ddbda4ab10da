a; then b

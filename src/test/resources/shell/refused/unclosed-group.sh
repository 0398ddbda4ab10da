{ a; b

( a; b

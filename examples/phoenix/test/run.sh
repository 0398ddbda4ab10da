#!/bin/sh
# Evaluates in the release what most depends on the image: native code, the encoding, cryptography.
set -eu

evaluate() {
  /app/bin/avalanche eval "$1"
}

evaluate 'true = Bcrypt.verify_pass("größe", Bcrypt.hash_pwd_salt("größe", log_rounds: 4))'
echo 'ok - native code hashes'
[ "$(evaluate 'IO.puts(String.upcase("größe"))')" = 'GRÖSSE' ]
echo 'ok - letters beyond ASCII are kept'
evaluate '32 = byte_size(:crypto.hash(:sha256, "snow"))'
echo 'ok - OpenSSL is found'

#!/bin/sh
set -e
apt-get update && apt-get install -y jq
docker build --tag notes-test .
docker run --rm debian:bookworm-slim apt-get --version
docker run --rm notes-test sh -c 'command -v apt-get || apk add jq' && apt-get install -y moreutils

# syntax=docker/dockerfile:1
FROM debian:bookworm
RUN <<EOF
set -e
apt-get update # the index
# what we need
apt-get install -y \
    curl \
    apt-utils
rm -rf /var/lib/apt/lists/*
EOF

# syntax=docker/dockerfile:1
FROM alpine:3.21
RUN <<EOF
set -e
# the index
# what we need
apk add --no-cache \
    curl
EOF

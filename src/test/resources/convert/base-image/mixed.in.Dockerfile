FROM alpine:3.20 AS assets
RUN apk add --no-cache curl
FROM debian:12 AS build
RUN apt-get update && apt-get install -y gcc
FROM build AS more
RUN apt-get install -y make
FROM scratch
COPY --from=build /app /app
COPY --from=golang:1.23-bookworm /usr/local/go /usr/local/go

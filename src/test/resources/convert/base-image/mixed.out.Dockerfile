FROM alpine:3.20 AS assets
RUN apk add --no-cache curl
FROM alpine:3.21 AS build
RUN apk add --no-cache gcc musl-dev
FROM build AS more
RUN apk add --no-cache make
FROM scratch
COPY --from=build /app /app
COPY --from=golang:1.23-bookworm /usr/local/go /usr/local/go

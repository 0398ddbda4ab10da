FROM golang:1.25-alpine3.24 AS build
RUN apk add --no-cache gcc musl-dev

ENV CGO_ENABLED=1
WORKDIR /go/src/visits
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# go-sqlite3 is C, so that the program is linked against the libc of this image.
RUN go vet ./... && go build -trimpath -ldflags="-s -w" -o /go/bin/visits .

FROM alpine:3.24

RUN apk add --no-cache ca-certificates tzdata \
    && addgroup -S -g 10001 visits && adduser -S -D -H -s /bin/sh -G visits -u 10001 visits \
    && install -d -o visits /var/lib/visits

COPY --from=build /go/bin/visits /usr/local/bin/visits
USER visits
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s CMD ["visits", "health"]
ENTRYPOINT ["visits"]
CMD ["serve"]

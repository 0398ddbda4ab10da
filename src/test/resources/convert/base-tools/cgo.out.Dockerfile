FROM golang:1.22-alpine3.21 AS by-environment
RUN apk add --no-cache gcc musl-dev
ENV CGO_ENABLED=1
COPY . .
RUN go mod download
RUN go build -o /bin/app .

FROM golang:1.22-alpine3.21 AS by-command
RUN apk add --no-cache gcc musl-dev
RUN CGO_ENABLED=1 GOOS=linux go install ./cmd/app

FROM golang:1.22-alpine3.21 AS with-compiler
ENV CGO_ENABLED=1
RUN apk add --no-cache build-base
RUN go build .

FROM golang:1.22-alpine3.21 AS without
ENV CGO_ENABLED=0
RUN go build .

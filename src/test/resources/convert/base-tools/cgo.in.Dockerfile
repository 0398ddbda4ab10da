FROM golang:1.22-bookworm AS by-environment
ENV CGO_ENABLED=1
COPY . .
RUN go mod download
RUN go build -o /bin/app .

FROM golang:1.22-bookworm AS by-command
RUN CGO_ENABLED=1 GOOS=linux go install ./cmd/app

FROM golang:1.22-bookworm AS with-compiler
ENV CGO_ENABLED=1
RUN apt-get update && apt-get install -y build-essential
RUN go build .

FROM golang:1.22-bookworm AS without
ENV CGO_ENABLED=0
RUN go build .

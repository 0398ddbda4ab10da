FROM golang:1.9.2-alpine
RUN apk add --no-cache git
RUN go get example.com/tool

FROM golang:1.22-alpine
RUN go get example.com/tool

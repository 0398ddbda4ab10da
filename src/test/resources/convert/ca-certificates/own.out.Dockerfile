FROM alpine:3.21
RUN apk add --no-cache ca-certificates
COPY ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates

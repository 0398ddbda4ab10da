FROM alpine:3.21
RUN addgroup -S app && adduser -S -D -s /bin/sh -G app app

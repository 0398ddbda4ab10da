FROM alpine:3.21
RUN adduser -D -s /bin/sh dev && addgroup -S app && adduser -S -D -H -G app -s /sbin/nologin app

FROM alpine:3.21
# alpinist: php8.2-* is a pattern or a task of apt, which apk does not know; name the packages one by one
# alpinist: ssh* is a pattern or a task of apt, which apk does not know; name the packages one by one
# alpinist: lamp-server^ is a pattern or a task of apt, which apk does not know; name the packages one by one
RUN apk add --no-cache curl

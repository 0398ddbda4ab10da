FROM alpine:3.21
# alpinist: .* is a pattern or a task of apt, which apk does not know; name the packages one by one
RUN deps=' make '' git'; \
    apk add --no-cache $deps

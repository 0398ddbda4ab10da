FROM alpine:3.21
RUN apk add --no-cache coreutils
RUN date -d yesterday +%F && date -u -d @0 +%F

FROM alpine:3.21
RUN apk add --no-cache coreutils
RUN readlink -f /bin && readlink -e /bin

FROM alpine:3.21
RUN apk add --no-cache tzdata
RUN ln -snf /usr/share/zoneinfo/Europe/Berlin /etc/localtime && echo Europe/Berlin > /etc/timezone

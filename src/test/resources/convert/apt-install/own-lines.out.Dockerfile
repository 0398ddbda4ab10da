FROM alpine:3.21
RUN apk add --no-cache \
      # talks to other machines
      ca-certificates \
      # needed by apt alone
      curl \
      sqlite-libs \
 && rm -rf /tmp/*

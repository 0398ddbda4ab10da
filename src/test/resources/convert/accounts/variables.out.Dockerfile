FROM alpine:3.21
ENV GROUP=serve USER=serve ID=1500
RUN addgroup "$GROUP" && adduser -D -H -G serve "$USER"
RUN addgroup -g ${ID} data && adduser -S -D -u 1501 -G data -h /srv -s /bin/sh keeper

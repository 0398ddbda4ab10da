FROM alpine:3.21
RUN apk add --no-cache tar
RUN tar -I gzip -xf /tmp/x.tgz

FROM alpine:3.21
RUN apk add --no-cache bash
COPY docker-entrypoint.sh /usr/local/bin/
ENTRYPOINT ["docker-entrypoint.sh"]

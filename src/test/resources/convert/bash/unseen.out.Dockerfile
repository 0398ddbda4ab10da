FROM alpine:3.21
RUN apk add --no-cache bash
COPY scripts/start.sh /usr/local/bin/
COPY tasks.sh /usr/local/share/
ENTRYPOINT ["start.sh"]

FROM alpine:3.21
RUN apk add --no-cache bash
RUN echo 'alias ll="ls -l"' >> /root/.bashrc
FROM alpine:3.21 AS copied
RUN apk add --no-cache bash
COPY --from=registry.example/tools:1 /usr/local/bin/tool-entrypoint.sh /entrypoint.sh
ENTRYPOINT ["/entrypoint.sh"]

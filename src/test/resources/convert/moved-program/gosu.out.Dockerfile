FROM alpine:3.21
RUN apk add --no-cache su-exec tini && su-exec nobody true
ENTRYPOINT ["/sbin/tini", "--", "su-exec", "nobody", "/app"]

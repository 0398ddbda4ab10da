FROM alpine:3.21
RUN apk add --no-cache tini su-exec
ENTRYPOINT ["/sbin/tini", "--", "su-exec", "nobody"]

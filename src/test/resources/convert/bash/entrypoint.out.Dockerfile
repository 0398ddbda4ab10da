FROM alpine:3.21
RUN apk add --no-cache \
        curl \
        bash
WORKDIR /app
COPY scripts/ scripts/
ENTRYPOINT ["/app/scripts/entry.sh"]

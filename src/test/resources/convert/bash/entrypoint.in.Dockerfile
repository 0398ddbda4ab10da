FROM debian:bookworm
RUN apt-get update && apt-get install -y \
        curl
WORKDIR /app
COPY scripts/ scripts/
ENTRYPOINT ["/app/scripts/entry.sh"]

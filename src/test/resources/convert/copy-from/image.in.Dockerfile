FROM debian:bookworm-slim
COPY --from=node:20-slim /usr/local/bin/node /usr/local/bin/

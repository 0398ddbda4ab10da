FROM debian:bookworm-slim
RUN date -d yesterday +%F && date -u -d @0 +%F

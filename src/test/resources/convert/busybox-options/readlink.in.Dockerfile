FROM debian:bookworm-slim
RUN readlink -f /bin && readlink -e /bin

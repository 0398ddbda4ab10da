FROM debian:bookworm-slim
RUN grep -oP '\d+' /etc/os-release

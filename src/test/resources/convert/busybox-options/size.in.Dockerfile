FROM debian:bookworm-slim
RUN find /var/log -size +10M -delete && find /tmp -size +10k

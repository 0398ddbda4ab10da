FROM debian:bookworm-slim
RUN find / -maxdepth 1 -printf '%p\n'

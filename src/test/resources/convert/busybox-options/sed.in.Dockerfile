FROM debian:bookworm-slim
RUN sed -z 's/\n/,/' /etc/os-release

FROM debian:bookworm-slim
RUN dpkg -i tool.deb

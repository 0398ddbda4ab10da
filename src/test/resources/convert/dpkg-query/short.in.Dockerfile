FROM debian:bookworm-slim
RUN dpkg -s libssl3

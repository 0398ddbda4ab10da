FROM debian:bookworm
RUN deps=' make '.*' git'; \
    apt-get update && apt-get install -y $deps

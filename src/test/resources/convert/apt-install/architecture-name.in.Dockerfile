FROM debian:bookworm
RUN apt-get update && apt-get install -y wget tool=1-$(dpkg --print-architecture) x-$(dpkg --print-architecture)

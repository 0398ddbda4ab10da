FROM debian:bookworm
RUN dpkg --add-architecture i386 && apt-get update && apt-get install -y zlib1g:i386 curl:amd64

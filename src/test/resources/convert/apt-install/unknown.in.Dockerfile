FROM debian:bookworm
RUN apt-get update \
    && apt-get install -y curl no-such-program \
       ./local.deb 'php8.2-*' $(cat packages.txt) ${MORE}

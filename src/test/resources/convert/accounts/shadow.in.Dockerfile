FROM debian:bookworm-slim
RUN useradd -u 33 -o -m twin && useradd -e 2030-01-01 -K UMASK=022 -m eve
RUN usermod -u 1001 eve && groupmod -g 1001 eve && usermod -d /srv -s /bin/sh eve

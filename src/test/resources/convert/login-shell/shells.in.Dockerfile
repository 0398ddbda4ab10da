FROM debian:bookworm-slim
RUN useradd -m -s /bin/bash dev && useradd -r -s /usr/sbin/nologin app

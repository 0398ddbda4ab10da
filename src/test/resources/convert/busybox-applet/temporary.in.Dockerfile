FROM debian:bookworm-slim
RUN savedAptMark="$(apt-mark showmanual)" \
    && apt-get update && apt-get install -y curl wget xz-utils \
    && curl -fsSLO https://mirror.example/app.tar.xz \
    && tar -xJf app.tar.xz -C /usr/local --strip-components=1 \
    && apt-mark auto '.*' > /dev/null \
    && apt-mark manual $savedAptMark \
    && apt-get purge -y --auto-remove

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y ca-certificates curl xz-utils --no-install-recommends \
    && rm -rf /var/lib/apt/lists/* \
    && curl -fsSLO https://mirror.example/serve.tar.xz \
    && tar -xJf serve.tar.xz -C /usr/local \
    && apt-mark auto '.*' > /dev/null \
    && find /usr/local -type f -executable -exec ldd '{}' ';' \
      | awk '/=>/ { print $(NF-1) }' \
      | sort -u \
      | xargs -r dpkg-query --search \
      | cut -d: -f1 \
      | sort -u \
      | xargs -r apt-mark manual \
    && apt-get purge -y --auto-remove -o APT::AutoRemove::RecommendsImportant=false \
    && serve --version

FROM debian:bookworm
ARG TOOLS="git apt-utils curl"
RUN set -eux; \
    buildDeps=' \
        gcc \
        libc6-dev \
        make \
    '; \
    apt-get update; \
    apt-get install -y --no-install-recommends $buildDeps $TOOLS; \
    make -C /src; \
    apt-get purge -y --auto-remove $buildDeps; \
    rm -rf /var/lib/apt/lists/*

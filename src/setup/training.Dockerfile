# syntax=docker/dockerfile:1
# What the launcher converts once, so that its class archive holds what conversions need: most rules find their case here.
ARG VERSION=3.12
FROM node:20-bookworm-slim AS assets
WORKDIR /assets
COPY . .
RUN npm ci && npm run build

FROM python:${VERSION}-slim-bookworm AS build
ENV DEBIAN_FRONTEND=noninteractive \
    LANG=C.UTF-8
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    set -eux; \
    savedAptMark="$(apt-mark showmanual)"; \
    buildDeps='gcc libc6-dev libpq-dev'; \
    apt-get update; \
    # compilers, for the time of this step
    apt-get install -y --no-install-recommends $buildDeps curl=7.88.1-10 ca-certificates gnupg; \
    for tool in git make; do apt-get install -y "$tool"; done; \
    case "$(dpkg --print-architecture)" in amd64) arch=x64 ;; arm64) arch=arm64 ;; *) exit 1 ;; esac; \
    if [ -n "${EXTRA:-}" ]; then wget -qO- "https://mirror.example/$arch.tar.xz" | tar -xJ --strip-components=1 -C /opt; fi; \
    apt-mark auto '.*' > /dev/null; \
    apt-mark manual $savedAptMark; \
    find /usr/local -type f -executable -exec ldd '{}' ';' | awk '/=>/ { print $(NF-1) }' | sort -u | xargs -r dpkg-query --search | cut -d: -f1 | sort -u | xargs -r apt-mark manual; \
    apt-get purge -y --auto-remove -o APT::AutoRemove::RecommendsImportant=false; \
    rm -rf /var/lib/apt/lists/*

FROM debian:bookworm-slim
LABEL org.opencontainers.image.title="training"
ARG TZ=Europe/Berlin
RUN curl -fsSL https://mirror.example/tool.tar.gz | tar -xz -C /opt \
 && apt-get update && apt-get install -y nodejs locales tzdata sudo procps python3-pip supervisor nginx \
 && echo "en_US.UTF-8 UTF-8" > /etc/locale.gen && locale-gen \
 && ln -sf "/usr/share/zoneinfo/$TZ" /etc/localtime && dpkg-reconfigure -f noninteractive tzdata \
 && groupadd -r -g 999 app && useradd --no-log-init -r -u 999 -g app -d /home/app -s /bin/bash app \
 && chown -R www-data:www-data /var/www && update-ca-certificates && ldconfig \
 && grep -oP 'v\K[0-9]+' /etc/os-release | sed -E 's/a/b/' && date -d yesterday +%F \
 && pip install --no-cache-dir gunicorn && update-alternatives --install /usr/bin/python python /usr/bin/python3 1 \
 && apt-get clean && rm -rf /var/lib/apt/lists/* /tmp/*
RUN <<EOF
apt-get update
apt-get install -y tini gosu
EOF
COPY --from=build /usr/local /usr/local
COPY --from=assets --chown=app:app /assets/dist /srv
ONBUILD RUN apt-get update && apt-get install -y file
EXPOSE 8080
HEALTHCHECK CMD curl -f http://localhost:8080/ || exit 1
USER app
ENTRYPOINT ["tini", "--"]
CMD ["gunicorn", "app:app"]

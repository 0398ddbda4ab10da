FROM alpine:3.21
ARG TOOLS="git curl"
RUN set -eux; \
    buildDeps=' \
        gcc \
        libc-dev \
        make \
    '; \
    apk add --no-cache $buildDeps $TOOLS linux-headers; \
    make -C /src; \
    apk del linux-headers $buildDeps

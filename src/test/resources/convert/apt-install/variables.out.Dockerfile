FROM alpine:3.21
ARG TOOLS="git curl"
RUN set -eux; \
    buildDeps=' \
        gcc musl-dev \
        make \
    '; \
    apk add --no-cache $buildDeps $TOOLS; \
    make -C /src; \
    apk del $buildDeps

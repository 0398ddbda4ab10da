FROM alpine:3.21
RUN apk add --no-cache make gcc musl-dev
COPY . /src
RUN set -eux; \
    makeOpts='TARGET=linux-glibc USE_ZLIB=1'; \
    make -C /src $makeOpts

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y make gcc
COPY . /src
RUN set -eux; \
    makeOpts='TARGET=linux-glibc USE_ZLIB=1'; \
    make -C /src $makeOpts

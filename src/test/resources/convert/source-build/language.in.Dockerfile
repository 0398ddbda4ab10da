FROM buildpack-deps:bookworm
ENV LANG=C.UTF-8
RUN set -eux; \
    savedAptMark="$(apt-mark showmanual)"; \
    apt-get update; \
    apt-get install -y --no-install-recommends libgdbm-dev; \
    wget -O ruby.tar.xz https://mirror.example/ruby.tar.xz; \
    tar -xJf ruby.tar.xz; \
    ./configure --disable-install-doc; \
    make -j "$(nproc)"; \
    make install; \
    apt-mark auto '.*' > /dev/null; \
    apt-mark manual $savedAptMark > /dev/null; \
    apt-get purge -y --auto-remove; \
    ruby --version

# Nothing tells which program this is.
FROM python:3.12
RUN wget -qO - https://mirror.example/tool.tar.gz | tar -xz && ./buildconf && ./configure && make

# Compilers are named, so nothing is added but what they bring on Debian.
FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y gcc pkg-config && gcc -o /usr/local/bin/tool tool.c

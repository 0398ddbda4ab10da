FROM alpine:3.21
ENV LANG=C.UTF-8
RUN set -eux; \
    apk add --no-cache --virtual .build-deps gdbm-dev gcc libc-dev make g++ gmp-dev libffi-dev ncurses-dev openssl-dev readline-dev yaml-dev zlib-dev linux-headers; \
    wget -O ruby.tar.xz https://mirror.example/ruby.tar.xz; \
    tar -xJf ruby.tar.xz; \
    ./configure --disable-install-doc; \
    make -j "$(nproc)"; \
    make install; \
    apk del --no-network .build-deps; \
    ruby --version

# Nothing tells which program this is.
FROM python:3.12-alpine
RUN apk add --no-cache autoconf gcc libc-dev make linux-headers
RUN wget -qO - https://mirror.example/tool.tar.gz | tar -xz && ./buildconf && ./configure && make

# Compilers are named, so nothing is added but what they bring on Debian.
FROM alpine:3.21
RUN apk add --no-cache gcc musl-dev pkgconfig && gcc -o /usr/local/bin/tool tool.c

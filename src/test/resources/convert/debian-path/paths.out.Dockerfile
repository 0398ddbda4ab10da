FROM php:8.2-fpm-alpine AS base
ENV LD_PRELOAD=/usr/lib/libjemalloc.so.2 LD_LIBRARY_PATH="/usr/lib:/lib"
RUN docker-php-ext-configure ldap --with-libdir=lib/ \
 && docker-php-ext-configure imap --with-libdir="lib"
RUN CFLAGS=-I/usr/include make && ls /usr/lib/*.so
# would become a link to itself
RUN ln -s /usr/lib/x86_64-linux-gnu/libfoo.so /usr/lib/libfoo.so

FROM alpine:3.21
COPY --from=base /usr/lib/libx.so /usr/lib/

FROM php:8.2-fpm AS base
ENV LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libjemalloc.so.2 LD_LIBRARY_PATH="/usr/lib/x86_64-linux-gnu:/lib/aarch64-linux-gnu"
RUN docker-php-ext-configure ldap --with-libdir=lib/x86_64-linux-gnu/ \
 && docker-php-ext-configure imap --with-libdir="lib/$(uname -m)-linux-gnu"
RUN CFLAGS=-I/usr/include/x86_64-linux-gnu make && ls /usr/lib/*-linux-gnu/*.so
# would become a link to itself
RUN ln -s /usr/lib/x86_64-linux-gnu/libfoo.so /usr/lib/libfoo.so

FROM debian:bookworm-slim
COPY --from=base /usr/lib/x86_64-linux-gnu/libx.so /usr/lib/x86_64-linux-gnu/

FROM php:8.3-fpm-alpine3.21
RUN apk add --no-cache ghostscript imagemagick
RUN set -eux; \
    apk add --no-cache --virtual .build-deps imagemagick-dev $PHPIZE_DEPS; \
    pecl install imagick; \
    apk del --no-network .build-deps

FROM php:8.3-fpm-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends ghostscript
RUN set -eux; \
    savedAptMark="$(apt-mark showmanual)"; \
    apt-get update; \
    apt-get install -y --no-install-recommends libmagickwand-dev; \
    pecl install imagick; \
    apt-mark auto '.*' > /dev/null; \
    apt-mark manual $savedAptMark; \
    apt-get purge -y --auto-remove

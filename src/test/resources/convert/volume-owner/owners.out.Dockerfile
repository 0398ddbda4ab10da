FROM php:8.3-fpm-alpine AS base
VOLUME /var/www/html /srv/state
RUN chown -R www-data:www-data /var/www && chown 1000:1000 /srv/state
COPY --chown=root:nogroup conf /srv/state/conf
COPY --chown=www-data code /opt/code

FROM base
RUN addgroup -S app && adduser -S -D -H -s /bin/sh -G app app && addgroup -S -g 450 fixed && adduser -S -D -H -s /bin/sh -G fixed -u 450 fixed && adduser -D -H plain
VOLUME ["/data"]
RUN chown app /data/ && chown fixed /data && chown plain "/data"
USER www-data

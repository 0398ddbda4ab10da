FROM php:8.3-fpm AS base
VOLUME /var/www/html /srv/state
RUN chown -R www-data:www-data /var/www && chown 1000:1000 /srv/state
COPY --chown=root:nogroup conf /srv/state/conf
COPY --chown=www-data code /opt/code

FROM base
RUN useradd -r app && useradd -r -u 450 fixed && useradd plain
VOLUME ["/data"]
RUN chown app /data/ && chown fixed /data && chown plain "/data"
USER www-data

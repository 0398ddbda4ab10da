FROM alpine:3.21 AS site
RUN adduser -S -D -H -h /var/www -u 82 -G www-data www-data
RUN mkdir -p /var/www/site && chown -R www-data:www-data /var/www/site
USER www-data

FROM alpine:3.21
RUN addgroup -S backup && adduser -S -D -H -G backup backup
RUN addgroup -S staff
RUN id proxy > /dev/null 2>&1 || { addgroup -S proxy && adduser -S -D -H -s /bin/sh -G proxy proxy; }
RUN su-exec nobody crontab list || true
RUN install -d -g staff /srv/shared
COPY --chown=backup:backup files /srv/files
USER proxy

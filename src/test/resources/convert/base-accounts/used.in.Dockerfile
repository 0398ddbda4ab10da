FROM debian:bookworm-slim AS site
RUN mkdir -p /var/www/site && chown -R www-data:www-data /var/www/site
USER www-data

FROM debian:bookworm-slim
RUN id proxy > /dev/null 2>&1 || useradd --system proxy
RUN su-exec nobody crontab list || true
RUN install -d -g staff /srv/shared
COPY --chown=backup:backup files /srv/files
USER proxy

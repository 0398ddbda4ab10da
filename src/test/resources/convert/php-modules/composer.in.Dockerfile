FROM debian:bookworm-slim
# the application asks composer.json for what it needs
RUN apt-get update && apt-get install -y --no-install-recommends php-cli php-mysql php-curl
COPY . /srv
FROM ubuntu:24.04 AS versioned
RUN apt-get update && apt-get install -y php8.3-fpm php8.3-xml
CMD ["php-fpm8.3", "-F"]

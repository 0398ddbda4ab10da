FROM php:8.3-cli-alpine3.24

RUN apk add --no-cache \
        git \
        icu-dev \
        oniguruma-dev \
        sqlite-dev \
        libzip-dev \
        unzip \
        zip \
    && docker-php-ext-install -j"$(nproc)" intl mbstring pdo_sqlite zip

COPY --from=composer:2 /usr/bin/composer /usr/bin/composer

WORKDIR /var/www
COPY composer.json composer.lock* ./
RUN composer install --no-interaction --no-progress --no-scripts --prefer-dist

COPY . .
RUN touch database/database.sqlite \
    && php artisan migrate --force \
    && chown -R www-data:www-data database storage bootstrap/cache

USER www-data
EXPOSE 8000
CMD ["php", "artisan", "serve", "--host=0.0.0.0", "--port=8000"]

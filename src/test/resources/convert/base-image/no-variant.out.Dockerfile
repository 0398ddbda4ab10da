# alpinist: fideloper/fly-laravel:8.2 has no Alpine variant: it is Ubuntu with nginx and PHP-FPM, and has no Alpine variant; use serversideup/php:*-fpm-nginx-alpine, or php:*-fpm-alpine with nginx.
FROM fideloper/fly-laravel:8.2
RUN apk add --no-cache php82-pecl-imagick

FROM alpine:3.21
# the application asks composer.json for what it needs
RUN apk add --no-cache php php-mysqli php-pdo_mysql php-mysqlnd php-curl php-ctype php-exif php-fileinfo php-iconv php-openssl php-phar php-posix php-session php-tokenizer php-sockets
COPY . /srv
FROM alpine:3.21 AS versioned
RUN apk add --no-cache php83-fpm php83-xml php83-dom php83-simplexml php83-xmlreader php83-xmlwriter php83-xsl php83-ctype php83-exif php83-fileinfo php83-iconv php83-openssl php83-phar php83-posix php83-session php83-tokenizer php83-sockets
CMD ["php-fpm83", "-F"]

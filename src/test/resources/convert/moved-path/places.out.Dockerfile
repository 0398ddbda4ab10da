FROM alpine:3.21 AS java
RUN apk add --no-cache openjdk17-jre-headless
ENV JAVA_HOME=/usr/lib/jvm/java-17-openjdk

FROM alpine:3.21 AS data
RUN apk add --no-cache postgresql15 redis
RUN sed -i 's/^bind .*/bind 0.0.0.0/' /etc/redis.conf
ENV PATH=$PATH:/usr/libexec/postgresql15

FROM alpine:3.21
RUN apk add --no-cache nginx php82-fpm supervisor php82-ctype php82-exif php82-fileinfo php82-iconv php82-openssl php82-phar php82-posix php82-session php82-tokenizer
RUN rm /etc/nginx/sites-enabled/default \
 && sed -i 's/^;daemonize.*/daemonize = no/' /etc/php82/php-fpm.conf
COPY www.conf /etc/php82/php-fpm.d/
COPY supervisord.conf /etc/supervisor/supervisord.conf
CMD ["supervisord", "-c", "/etc/supervisor/supervisord.conf"]

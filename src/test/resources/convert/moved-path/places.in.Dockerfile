FROM debian:bookworm-slim AS java
RUN apt-get update && apt-get install -y openjdk-17-jre-headless
ENV JAVA_HOME=/usr/lib/jvm/java-17-openjdk-amd64

FROM debian:bookworm-slim AS data
RUN apt-get update && apt-get install -y postgresql-15 redis-server
RUN sed -i 's/^bind .*/bind 0.0.0.0/' /etc/redis/redis.conf
ENV PATH=$PATH:/usr/lib/postgresql/15/bin

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y nginx php8.2-fpm supervisor
RUN rm /etc/nginx/sites-enabled/default \
 && sed -i 's/^;daemonize.*/daemonize = no/' /etc/php/8.2/fpm/php-fpm.conf
COPY www.conf /etc/php/8.2/fpm/pool.d/
COPY supervisord.conf /etc/supervisor/supervisord.conf
CMD ["supervisord", "-c", "/etc/supervisor/supervisord.conf"]

FROM alpine:3.21
# alpinist: a2dissite is a program of Debian's: Alpine's Apache reads /etc/apache2/conf.d/*.conf and knows no sites-available and conf-available; leave it out: Alpine's Apache comes without a default site of its own
RUN apk add --no-cache apache2 dcron php-mbstring && a2dissite 000-default
# the jobs
COPY jobs /etc/crontabs/root
RUN crond && apachectl configtest
# alpinist: pg_createcluster is a program of Debian's: clusters of PostgreSQL are an idea of Debian's postgresql-common; use initdb -D with the data's folder
RUN pg_createcluster 15 main
CMD ["httpd", "-D", "FOREGROUND"]

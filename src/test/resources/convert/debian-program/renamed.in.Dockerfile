FROM debian:bookworm
RUN apt-get update && apt-get install -y apache2 cron php-mbstring && phpenmod mbstring && a2dissite 000-default
# the jobs
COPY jobs /etc/crontabs/root
RUN /usr/sbin/cron && apache2ctl configtest
RUN pg_createcluster 15 main
CMD ["apache2ctl", "-D", "FOREGROUND"]

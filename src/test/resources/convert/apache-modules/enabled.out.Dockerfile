FROM alpine:3.21
RUN apk add --no-cache apache2 apache2-ssl
RUN sed -ri 's/^#(LoadModule rewrite_module)/\1/; s/^#(LoadModule ssl_module)/\1/' /etc/apache2/httpd.conf && sed -ri 's/^(LoadModule status_module)/#\1/' /etc/apache2/httpd.conf
# alpinist: a2enmod is a program of Debian's; Alpine's Apache names its modules in /etc/apache2/httpd.conf; write LoadModule lines, or copy a configuration of your own
RUN a2enmod $MODULES

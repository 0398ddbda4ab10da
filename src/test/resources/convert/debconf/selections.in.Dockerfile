FROM debian:bookworm-slim
RUN echo 'postfix postfix/mailname string mail.example' | debconf-set-selections
RUN debconf-set-selections <<< "postfix postfix/main_mailer_type string Satellite"
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y postfix && dpkg-reconfigure -f noninteractive postfix

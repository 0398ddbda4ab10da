FROM debian:bookworm
RUN apt-get update && apt-get install -y apache2 && rm -rf /var/lib/apt/lists/*
RUN a2enmod -q rewrite ssl && a2dismod status
RUN a2enmod $MODULES

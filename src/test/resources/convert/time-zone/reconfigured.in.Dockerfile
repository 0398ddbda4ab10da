FROM debian:bookworm-slim
RUN ln -snf /usr/share/zoneinfo/Europe/Berlin /etc/localtime && echo Europe/Berlin > /etc/timezone \
 && dpkg-reconfigure -f noninteractive tzdata

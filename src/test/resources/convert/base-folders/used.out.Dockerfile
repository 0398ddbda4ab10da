FROM alpine:3.21 AS build
ENV SERVE_VERSION=1.2
RUN set -eux; \
	path="/usr/local/src/serve-$SERVE_VERSION"; \
	mkdir -p /usr/local/src && wget -O "$path.tar.gz" https://mirror.example/serve.tar.gz; \
	if [ -n "$path" ]; then cd /usr/local/src; fi
RUN mkdir -p /usr/src && mkdir -p /etc/security && apk add --no-cache curl \
    && curl -fsSL https://mirror.example/serve.tar.gz | tar -xzC /usr/src \
    && echo '* soft nofile 65536' >> /etc/security/limits.conf
RUN mkdir -p /usr/local/etc/serve && cp serve.conf /usr/local/etc/serve.conf
WORKDIR /usr/include/serve
RUN touch /usr/include/serve.h

FROM build
RUN cd /usr/src/serve && make install

FROM alpine:3.21
RUN mkdir -p /usr/local/etc && cd /usr/src/serve && mkdir /usr/local/etc/serve; install -D serve.conf /etc/default/serve; touch /etc/default/other

FROM alpine:3.21
RUN apk add --no-cache --virtual .build-deps curl \
    && curl -fsSLO https://mirror.example/app.tar.xz \
    && tar -xJf app.tar.xz -C /usr/local --strip-components=1 \
    && apk del --no-network .build-deps

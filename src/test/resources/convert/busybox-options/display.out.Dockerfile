FROM alpine:3.21
RUN wget -O /tmp/app.tar.gz https://mirror.example/app.tar.gz
FROM alpine:3.21 AS mirrored
RUN apk add --no-cache wget \
    && wget --progress=dot:giga --mirror https://mirror.example/

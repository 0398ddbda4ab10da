FROM alpine:3.21
RUN set -eux; \
    apk add --no-cache curl; \
    KEYRING=/usr/share/keyrings/tool.gpg; \
    # the publisher's key
    apk add --no-cache nodejs; \
    curl -fsSL https://mirror.example/app.tar.gz | tar -xz -C /srv
FROM alpine:3.21 AS verifying
RUN apk add --no-cache gnupg \
    && wget https://mirror.example/app https://mirror.example/app.asc \
    && gpg --verify app.asc app

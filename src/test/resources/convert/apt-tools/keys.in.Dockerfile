FROM debian:bookworm-slim
RUN set -eux; \
    apt-get update; \
    apt-get install -y --no-install-recommends curl gnupg lsb-release; \
    KEYRING=/usr/share/keyrings/tool.gpg; \
    export GNUPGHOME="$(mktemp -d)"; \
    # the publisher's key
    gpg --batch --keyserver hkps://keys.mirror.example --recv-keys 0123456789ABCDEF; \
    gpg --batch --export 0123456789ABCDEF > "$KEYRING"; \
    gpgconf --kill all; \
    rm -rf "$GNUPGHOME"; \
    echo "deb [signed-by=$KEYRING] https://mirror.example/apt $(lsb_release -cs) main" > /etc/apt/sources.list.d/tool.list; \
    apt-get update; \
    apt-get install -y nodejs; \
    curl -fsSL https://mirror.example/app.tar.gz | tar -xz -C /srv
FROM debian:bookworm-slim AS verifying
RUN apt-get update && apt-get install -y gnupg wget \
    && wget -qO - https://mirror.example/key.asc | gpg --dearmor > /usr/share/keyrings/tool.gpg \
    && wget https://mirror.example/app https://mirror.example/app.asc \
    && gpg --verify app.asc app

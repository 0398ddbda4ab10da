FROM debian:bookworm-slim
ARG NODE_VERSION=20.11.0
ENV TINI_VERSION=v0.19.0
ADD https://mirror.example/krallin/tini/releases/download/${TINI_VERSION}/tini /tini
RUN apt-get update && apt-get install -y curl ca-certificates xz-utils
RUN arch="$(dpkg --print-architecture)"; \
    case "$arch" in \
        amd64) nodeArch='x64'; rustArch='x86_64-unknown-linux-gnu' ;; \
        arm64) nodeArch='arm64'; rustArch='aarch64-unknown-linux-gnu' ;; \
    esac; \
    curl -fsSL "https://mirror.example/dist/v$NODE_VERSION/node-v$NODE_VERSION-linux-$nodeArch.tar.xz" -o node.tar.xz; \
    url="https://mirror.example/rustup/archive/1.26.0/${rustArch}/rustup-init"; \
    curl -O "$url"
# these run anywhere
RUN curl -fsSL https://mirror.example/ripgrep-14.1.0-x86_64-unknown-linux-musl.tar.gz | tar -xz \
 && curl -fsSLo /usr/local/bin/tool https://mirror.example/tool_1.2_linux_amd64 \
 && curl -fsSLO https://mirror.example/fd-v9-x86_64-unknown-linux-gnu.tar.gz.asc
RUN curl -fsSL https://mirror.example/fd-v9-x86_64-unknown-linux-gnu.tar.gz | tar -xz

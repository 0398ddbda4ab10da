FROM alpine:3.21
ARG NODE_VERSION=20.11.0
ENV TINI_VERSION=v0.19.0
# alpinist: tini is built for glibc, which Alpine does not have; install tini with apk, or take tini-static, with its own checksum
ADD https://mirror.example/krallin/tini/releases/download/${TINI_VERSION}/tini /tini
RUN apk add --no-cache curl ca-certificates xz
# alpinist: node-v20.11.0-linux-arm64.tar.xz is built for glibc, which Alpine does not have; begin from node's Alpine image, install nodejs and npm with apk, or take the file for linux-x64-musl from unofficial-builds.nodejs.org, with its own checksum
# alpinist: rustup-init is built for glibc, which Alpine does not have; take the file for ...-unknown-linux-musl, with its own checksum, or install rustup or cargo with apk
RUN arch="$(apk --print-arch | sed 's/x86_64/amd64/;s/aarch64/arm64/;s/^x86$/i386/;s/^armv7$/armhf/;s/ppc64le/ppc64el/;s/loongarch64/loong64/')"; \
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
# alpinist: fd-v9-x86_64-unknown-linux-gnu.tar.gz is built for glibc, which Alpine does not have; take the publisher's file for musl or a static one, with its own checksum, or install the program with apk
RUN curl -fsSL https://mirror.example/fd-v9-x86_64-unknown-linux-gnu.tar.gz | tar -xz

FROM alpine:3.21
RUN wget "https://mirror.example/tool-$(apk --print-arch | sed 's/x86_64/amd64/;s/aarch64/arm64/;s/^x86$/i386/;s/^armv7$/armhf/;s/ppc64le/ppc64el/;s/loongarch64/loong64/')"

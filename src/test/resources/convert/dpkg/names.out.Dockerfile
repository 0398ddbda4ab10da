FROM alpine:3.21
RUN ARCH="$(apk --print-arch | sed 's/x86_64/amd64/;s/aarch64/arm64/;s/^x86$/i386/;s/^armv7$/armhf/;s/ppc64le/ppc64el/;s/loongarch64/loong64/')" && curl -fsSLo /usr/local/bin/tool "https://mirror.example/tool-linux-$ARCH"
RUN dpkgArch="$(apk --print-arch | sed 's/x86_64/amd64/;s/aarch64/arm64/;s/^x86$/i386/;s/^armv7$/armhf/;s/ppc64le/ppc64el/;s/loongarch64/loong64/' | awk -F- '{ print $NF }')"; \
    case "${dpkgArch##*-}" in amd64) arch='x64' ;; arm64) arch='arm64' ;; *) exit 1 ;; esac; echo "$arch"
RUN case "`apk --print-arch | sed 's/x86_64/amd64/;s/aarch64/arm64/;s/^x86$/i386/;s/^armv7$/armhf/;s/ppc64le/ppc64el/;s/loongarch64/loong64/'`" in amd64) echo x86_64 ;; esac
RUN echo "$(uname -m)"

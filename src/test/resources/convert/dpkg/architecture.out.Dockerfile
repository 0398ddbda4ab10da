FROM alpine:3.21
RUN apk add --no-cache dpkg-dev dpkg
# alpinist: Alpine cannot install Debian's packages; install the program from Alpine's repositories or from its own archive for musl
RUN set -eux; \
    arch="$(apk --print-arch | sed 's/x86_64/amd64/;s/aarch64/arm64/;s/^x86$/i386/;s/^armv7$/armhf/;s/ppc64le/ppc64el/;s/loongarch64/loong64/')"; \
    wget -O /usr/local/bin/tool "https://mirror.example/tool-$(apk --print-arch | sed 's/x86_64/amd64/;s/aarch64/arm64/;s/^x86$/i386/;s/^armv7$/armhf/;s/ppc64le/ppc64el/;s/loongarch64/loong64/' | awk -F- '{ print $NF }')"; \
    ln -s /usr/lib/x86_64-linux-gnu/libm.so.6 /lib/libm.so.6; \
    dpkg -i /tmp/tool.deb || true
RUN gnuArch="$(dpkg-architecture --query DEB_BUILD_GNU_TYPE)"; ./configure --build="$gnuArch"
# alpinist: service belongs to a service manager that Alpine's images do not have; run the program itself: as the container's command, or here in the background
RUN ln -sf /usr/bin/python3 /usr/bin/python && service ssh start

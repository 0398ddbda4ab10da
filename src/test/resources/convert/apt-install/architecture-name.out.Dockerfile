FROM alpine:3.21
# alpinist: no Alpine package is known for tool in 3.21; add the Alpine package that does the same, where the program needs it
# alpinist: the packages named by x-$(dpkg --print-architecture) are known only when the build runs; write the names of Alpine's packages here
RUN apk add --no-cache wget x-$(apk --print-arch | sed 's/x86_64/amd64/;s/aarch64/arm64/;s/^x86$/i386/;s/^armv7$/armhf/;s/ppc64le/ppc64el/;s/loongarch64/loong64/')

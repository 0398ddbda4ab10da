FROM alpine:3.21
ARG SERVE_VERSION
COPY *.deb /tmp/
# alpinist: /tmp/serve_${SERVE_VERSION}_amd64.deb is a Debian package, which Alpine cannot install; install the program from Alpine's repositories or from its own archive for musl

FROM alpine:3.21
COPY tool.deb /tmp/
# alpinist: /tmp/tool.deb is a Debian package, which Alpine cannot install; install the program from Alpine's repositories or from its own archive for musl
# alpinist: ./other_1.0_amd64.deb is a Debian package, which Alpine cannot install; install the program from Alpine's repositories or from its own archive for musl
RUN apk add --no-cache curl
# alpinist: Alpine cannot install Debian's packages; install the program from Alpine's repositories or from its own archive for musl
RUN dpkg -i /tmp/tool.deb || true

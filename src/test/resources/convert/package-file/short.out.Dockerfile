FROM alpine:3.21
# alpinist: Alpine cannot install Debian's packages; install the program from Alpine's repositories or from its own archive for musl
RUN dpkg -i tool.deb

FROM alpine:3.21
# alpinist: Alpine has no packages of another architecture beside its own; build for the other architecture in an image of that platform (--platform)
RUN dpkg --add-architecture i386 && apk add --no-cache zlib curl

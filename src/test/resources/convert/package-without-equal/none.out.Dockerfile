FROM alpine:3.21
# alpinist: Alpine has nothing like libc6-dev-i386: Alpine has no 32-bit libraries beside the 64-bit ones; build for the other architecture in an image of that platform (--platform linux/386).
RUN apk add --no-cache curl

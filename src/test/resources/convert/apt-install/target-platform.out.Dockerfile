FROM alpine:3.21
RUN apk add --no-cache clang
RUN xx-apk add --no-cache libc-dev zlib-dev

FROM alpine:3.21
ARG NGINX_VERSION
RUN apk add --no-cache nginx curl

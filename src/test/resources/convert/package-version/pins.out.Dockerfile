FROM alpine:3.21
ARG CURL_VERSION=7.88.1-10
RUN apk add --no-cache nginx curl jq openssl-dev git
RUN apk add --no-cache make

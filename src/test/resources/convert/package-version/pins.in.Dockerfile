FROM debian:bookworm-slim
ARG CURL_VERSION=7.88.1-10
RUN apt-get update && apt-get install -y nginx=1.22.* curl=${CURL_VERSION} jq/bookworm-backports libssl-dev:amd64 git:i386
RUN apt-get install -y -t bookworm-backports make

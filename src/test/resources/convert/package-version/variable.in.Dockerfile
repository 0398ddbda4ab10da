FROM debian:bookworm-slim
ARG NGINX_VERSION
RUN apt-get update && apt-get install -y "nginx=${NGINX_VERSION}-1" curl=7.88.*

FROM alpine:3.21
RUN apk add --no-cache docker docker-cli containerd docker-cli-buildx docker-cli-compose

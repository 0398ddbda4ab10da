FROM alpine:3.21
RUN apk add --no-cache grep
RUN grep -oP '\d+' /etc/os-release

FROM alpine:3.21
RUN apk add --no-cache findutils
RUN find /var/log -size +10M -delete && find /tmp -size +10k

FROM alpine:3.21
RUN \
    # Configure APT \
    apk add --no-cache curl
RUN \
    # Configure APT again
    apk add --no-cache git

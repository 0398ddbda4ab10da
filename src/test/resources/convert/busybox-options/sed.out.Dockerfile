FROM alpine:3.21
RUN apk add --no-cache sed
RUN sed -z 's/\n/,/' /etc/os-release

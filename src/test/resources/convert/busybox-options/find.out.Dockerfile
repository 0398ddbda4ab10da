FROM alpine:3.21
RUN apk add --no-cache findutils
RUN find / -maxdepth 1 -printf '%p\n'

FROM alpine:3.21
RUN apk info -e libssl3

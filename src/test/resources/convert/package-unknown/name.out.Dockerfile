FROM alpine:3.21
# alpinist: no Alpine package is known for no-such-package in 3.21; add the Alpine package that does the same, where the program needs it
RUN apk add --no-cache curl

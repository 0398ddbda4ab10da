FROM alpine:3.21
# Node.js from its publisher
# alpinist: no Alpine package is known for tool in 3.21; add the Alpine package that does the same, where the program needs it
RUN apk add --no-cache nodejs npm && apk add --no-cache git
RUN apk add --no-cache curl

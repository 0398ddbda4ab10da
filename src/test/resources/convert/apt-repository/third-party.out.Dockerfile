FROM alpine:3.21
# Node.js from its publisher
# alpinist: no Alpine package is known for tool in 3.21; remove tool, or put the name of an Alpine package in its place
RUN apk add --no-cache nodejs npm && apk add --no-cache tool git
RUN apk add --no-cache curl

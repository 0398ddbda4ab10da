FROM alpine:3.21
COPY --from=node:20-alpine /usr/local/bin/node /usr/local/bin/

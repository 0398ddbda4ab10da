FROM alpine:3.21 AS tools
RUN apk add --no-cache redis

FROM alpine:3.21
RUN apk add --no-cache postgresql postgresql-client

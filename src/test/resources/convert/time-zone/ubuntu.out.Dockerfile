FROM alpine:3.21
ENV TZ=Etc/UTC
RUN apk add --no-cache curl tzdata
FROM alpine:3.21
ENV TZ=UTC
RUN apk add --no-cache curl

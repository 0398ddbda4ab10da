FROM alpine:3.21
RUN apk add --no-cache curl tzdata
ENV LANG=C.UTF-8 TZ=UTC

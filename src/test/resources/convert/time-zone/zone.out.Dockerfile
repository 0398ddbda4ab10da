FROM alpine:3.21 AS variable
ENV TZ=Europe/Rome
RUN apk add --no-cache curl tzdata
# TZ=Asia/Tokyo would be another

FROM alpine:3.21 AS file
RUN apk add --no-cache tzdata
RUN cp /usr/share/zoneinfo/Europe/Rome /etc/localtime

FROM alpine:3.21 AS none
ENV TZ_OFFSET=2
RUN date

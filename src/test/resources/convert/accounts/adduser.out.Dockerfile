FROM alpine:3.21
RUN addgroup -g 1000 app \
 && adduser -S -D -H -u 1000 -G app app
RUN adduser -D -h /srv/web -s /bin/sh web && addgroup -S sudo && addgroup web sudo
RUN addgroup -S svc && adduser -S -D -H -G svc svc
RUN adduser -S -D -H -G nogroup nobody2
RUN deluser --remove-home svc && delgroup app

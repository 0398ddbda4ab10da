FROM alpine:3.21
RUN apk add --no-cache shadow
ARG UID=1001
RUN addgroup -S notes \
    && adduser -S -D -G notes -h /var/lib/notes \
        -s /sbin/nologin notes
RUN delgroup ping && addgroup -S redis -g 999 && adduser -S -D -H -s /bin/sh -G redis -u 999 redis
RUN adduser -D -s /bin/sh app
RUN addgroup -S sudo && addgroup -S docker && adduser -S -D -h /home/svc -s /bin/sh -G root -u 1001 svc && addgroup svc sudo && addgroup svc docker
RUN adduser -D -u $UID -g "The user" dev; \
    { getent group team > /dev/null || addgroup -g 2000 team; }; \
    addgroup dev team && addgroup dev audio
RUN id -u worker || { addgroup -S worker && adduser -S -D -H -s /bin/sh -G worker worker; }
RUN useradd -o -u 0 toor
RUN adduser -D -H -G dev other
RUN ["adduser", "-D", "direct"]

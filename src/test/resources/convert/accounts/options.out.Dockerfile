FROM alpine:3.21
RUN delgroup ping && addgroup -S -g 999 app && adduser -S -D -H -s /bin/sh -u 999 -G app -h /home/app -g "the program's user" app
RUN addgroup -g 1000 node && adduser -D -u 1000 -G node -s /bin/sh node
RUN addgroup -S svc && adduser -S -D -H -G svc -s /bin/false -h /nonexistent svc
RUN addgroup -S sudo && adduser -D alice && addgroup alice sudo && addgroup alice adm && echo "alice:alice" | chpasswd
RUN id -u bob || adduser -D -H bob
RUN getent group team || addgroup team
RUN addgroup bob tty && addgroup bob video && addgroup bob team

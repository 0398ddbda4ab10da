FROM alpine:3.21 AS readlink
RUN apk add --no-cache coreutils
RUN readlink -ve /usr/local/bin/serve

FROM alpine:3.21 AS sed
RUN apk add --no-cache sed
RUN sed -rz 's/a\nb/c/' /etc/serve.conf

FROM alpine:3.21 AS xargs
RUN apk add --no-cache findutils
RUN find /srv | xargs -n 1 -rd '\n' rm

FROM alpine:3.21 AS realpath
RUN apk add --no-cache coreutils
RUN realpath -ms /srv/../data

FROM alpine:3.21 AS plain
RUN readlink -fn /bin/sh && sed -i.z -e -s -nr /etc/serve.conf && grep -A3 -e -P /etc/serve.conf && xargs -rI{} -n1 rm < list && sort -t, -k2 list

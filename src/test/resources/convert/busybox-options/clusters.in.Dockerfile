FROM debian:bookworm-slim AS readlink
RUN readlink -ve /usr/local/bin/serve

FROM debian:bookworm-slim AS sed
RUN sed -rz 's/a\nb/c/' /etc/serve.conf

FROM debian:bookworm-slim AS xargs
RUN find /srv | xargs -n 1 -rd '\n' rm

FROM debian:bookworm-slim AS realpath
RUN realpath -ms /srv/../data

FROM debian:bookworm-slim AS plain
RUN readlink -fn /bin/sh && sed -i.z -e -s -nr /etc/serve.conf && grep -A3 -e -P /etc/serve.conf && xargs -rI{} -n1 rm < list && sort -t, -k2 list

FROM alpine:3.21
RUN apk add --no-cache musl-locales
RUN locale -a
ENV LANG=de_DE.UTF-8 LC_ALL=C.UTF-8
ENV LC_CTYPE de_DE.ISO-8859-1

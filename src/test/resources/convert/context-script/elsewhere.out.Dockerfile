FROM alpine:3.21 AS build
COPY install.sh packages.sh ./
RUN ./install.sh

FROM fedora:40
COPY packages.sh /tmp/
RUN sh /tmp/packages.sh

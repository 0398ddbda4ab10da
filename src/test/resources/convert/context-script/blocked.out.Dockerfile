FROM alpine:3.21 AS build
COPY setup.sh /
RUN /setup.sh

FROM alpine:3.21
ENV PACKAGES="openssl-dev curl"
COPY setup.sh /
RUN /setup.sh

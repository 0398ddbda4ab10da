ARG IMAGE=ubuntu
ARG TAG=noble
FROM alpine:3.21
ARG TAG
RUN echo "built on $TAG" > /etc/motd

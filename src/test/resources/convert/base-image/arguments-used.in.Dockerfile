ARG IMAGE=ubuntu
ARG TAG=noble
FROM ${IMAGE}:${TAG}
ARG TAG
RUN echo "built on $TAG" > /etc/motd

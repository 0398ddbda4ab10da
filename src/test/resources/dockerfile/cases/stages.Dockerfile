ARG VERSION=3.12
ARG BASE=python:${VERSION}-slim-bookworm
FROM ${BASE} AS Build
ARG VERSION
RUN echo $VERSION
FROM registry.example:5000/team/runtime:1.2@sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d as runtime
COPY --from=build /a /a
COPY --from=0 /b /b
FROM runtime
COPY --from=nginx:1.25 /etc/nginx/nginx.conf /n

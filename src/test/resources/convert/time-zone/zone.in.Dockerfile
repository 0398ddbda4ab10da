FROM debian:bookworm-slim AS variable
ENV TZ=Europe/Rome
RUN apt-get update && apt-get install -y curl
# TZ=Asia/Tokyo would be another

FROM debian:bookworm-slim AS file
RUN cp /usr/share/zoneinfo/Europe/Rome /etc/localtime

FROM debian:bookworm-slim AS none
ENV TZ_OFFSET=2
RUN date

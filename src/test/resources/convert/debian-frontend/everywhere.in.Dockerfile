ARG DEBIAN_FRONTEND=noninteractive
FROM debian:bookworm
ARG DEBIAN_FRONTEND
ENV LANG=C.UTF-8 \
    DEBIAN_FRONTEND=noninteractive \
    TERM=xterm
ENV DEBIAN_FRONTEND noninteractive
RUN DEBIAN_FRONTEND=noninteractive && apt-get update && env DEBIAN_FRONTEND=noninteractive apt-get install -y curl
RUN export DEBIAN_FRONTEND=noninteractive; apt-get -y install git
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/root/.cache \
    rm -f /etc/apt/apt.conf.d/docker-clean; \
    apt-get update && apt-get install -y gcc

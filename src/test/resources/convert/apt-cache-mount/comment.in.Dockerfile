FROM debian:bookworm
RUN --mount=type=cache,target=/var/cache/apt \
    # Configure APT \
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get -qq update && apt-get -qq install -y curl
RUN --mount=type=cache,target=/var/cache/apt \
    # Configure APT again
    rm -f /etc/apt/apt.conf.d/docker-clean && \
    apt-get -qq update && apt-get -qq install -y git

FROM debian:bookworm
# Build it.
RUN apt-get update \
    # the compiler
    && apt-get install -y gcc \
    # build
    && make \
    # clean up
    && apt-get clean \
    && rm -rf /var/lib/apt/lists/*

RUN apt-get update && \
    # one
    apt-get install -y git && \
    # two
    apt-get clean && \
    # three
    git --version

# Nothing of this stays.
RUN apt-get update

RUN set -eux; \
    # inner
    apt-get update; \
    rm -rf /var/lib/apt/lists/*
CMD ["true"]

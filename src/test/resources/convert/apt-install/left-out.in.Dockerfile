FROM debian:bookworm-slim
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        curl \
        # shows where it runs
        no-such-program \
    && rm -rf /var/lib/apt/lists/*
RUN apt-get update; apt-get install -y no-such-program
RUN apt-get update \
    && apt-get install -y curl \
        # shows where it runs
        no-such-program \
    && rm -rf /var/lib/apt/lists/* \
    && curl --version

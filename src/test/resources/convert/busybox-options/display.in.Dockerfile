FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y wget \
    && wget --progress=dot:giga -O /tmp/app.tar.gz https://mirror.example/app.tar.gz
FROM debian:bookworm-slim AS mirrored
RUN apt-get update && apt-get install -y wget \
    && wget --progress=dot:giga --mirror https://mirror.example/

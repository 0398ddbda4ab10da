FROM debian:bookworm-slim AS served
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates unzip wget xz-utils \
    && wget -qO /tmp/tool.zip https://files.example/tool.zip \
    && unzip -q /tmp/tool.zip -d /opt \
    && wget -qO - https://files.example/data.tar.xz | tar -xJC /srv \
    && apt-get purge -y wget unzip

# An option that BusyBox does not know keeps a program, and so does no use at all.
FROM debian:bookworm-slim AS kept
RUN apt-get update && apt-get install -y bzip2 wget \
    && wget --mirror https://files.example/tool.zip

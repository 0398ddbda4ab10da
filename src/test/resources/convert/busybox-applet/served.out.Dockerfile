FROM alpine:3.21 AS served
RUN apk add --no-cache ca-certificates \
    && wget -qO /tmp/tool.zip https://files.example/tool.zip \
    && unzip -q /tmp/tool.zip -d /opt \
    && wget -qO - https://files.example/data.tar.xz | tar -xJC /srv

# An option that BusyBox does not know keeps a program, and so does no use at all.
FROM alpine:3.21 AS kept
RUN apk add --no-cache bzip2 wget \
    && wget --mirror https://files.example/tool.zip

FROM alpine:3.21 AS build
RUN apk add --no-cache bash
# the scripts do the work
COPY docker/scripts /tmp/scripts
RUN /tmp/scripts/install.sh && rm -rf /tmp/scripts

FROM alpine:3.21
RUN apk add --no-cache bash
WORKDIR /srv
COPY --from=build /srv/out ./
RUN --mount=type=bind,source=docker/scripts,target=/mnt/scripts \
    cd /mnt/scripts && ./accounts.sh
RUN --mount=type=bind,source=docker/scripts,target=/mnt/scripts bash /mnt/scripts/tidy
CMD ["./serve"]

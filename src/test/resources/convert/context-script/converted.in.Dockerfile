FROM debian:bookworm-slim AS build
# the scripts do the work
COPY docker/scripts /tmp/scripts
RUN /tmp/scripts/install.sh && rm -rf /tmp/scripts

FROM debian:bookworm-slim
WORKDIR /srv
COPY --from=build /srv/out ./
RUN --mount=type=bind,source=docker/scripts,target=/mnt/scripts \
    cd /mnt/scripts && ./accounts.sh
RUN --mount=type=bind,source=docker/scripts,target=/mnt/scripts bash /mnt/scripts/tidy
CMD ["./serve"]

FROM --platform=$BUILDPLATFORM golang:1.22 AS build
RUN --mount=type=cache,target=/root/.cache --mount=type=bind,source="a b",target=/x --network=none \
    go build
RUN --mount=type=secret,id=key -- --version
ADD --chown=1000:1000 --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/a /a
COPY --link --from=build --chmod=755 /out/app /usr/local/bin/
HEALTHCHECK --interval=5m --timeout=3s --start-period=1m CMD curl -f http://localhost/ || exit 1
HEALTHCHECK NONE

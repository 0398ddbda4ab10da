# syntax=docker/dockerfile:1
FROM python:3.12-slim-bookworm AS build
WORKDIR /app
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/root/.cache/pip,sharing=shared \
    --mount=type=bind,target=/src \
    pip install -r requirements.txt
RUN --mount=type=cache,id=wheels,uid=1000,target=/wheels pip wheel .
RUN --mount=target=/tmp/cache,type=cache,from=build,source=/seed,id=seed-$TARGETARCH make
RUN --mount=type=cache,target=node_modules,mode=0755 npm ci
RUN --mount=type=cache,dst="/root/.cache/go-build" --mount=type=secret,id=token go build ./...

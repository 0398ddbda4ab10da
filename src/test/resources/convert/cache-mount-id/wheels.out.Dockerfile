# syntax=docker/dockerfile:1
FROM python:3.12-alpine3.21 AS build
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/pip,sharing=shared,id=/root/.cache/pip-alpine \
    --mount=type=bind,target=/src \
    pip install -r requirements.txt
RUN --mount=type=cache,id=wheels-alpine,uid=1000,target=/wheels pip wheel .
RUN --mount=target=/tmp/cache,type=cache,from=build,source=/seed,id=seed-$TARGETARCH-alpine make
RUN --mount=type=cache,target=node_modules,mode=0755,id=/app/node_modules-alpine npm ci
RUN --mount=type=cache,dst="/root/.cache/go-build",id=/root/.cache/go-build-alpine --mount=type=secret,id=token go build ./...

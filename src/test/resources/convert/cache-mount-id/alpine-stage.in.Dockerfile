FROM alpine:3.21 AS assets
RUN --mount=type=cache,target=/root/.npm npm ci

FROM debian:12
RUN --mount=type=cache,target=/root/.npm npm ci

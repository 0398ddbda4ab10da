FROM alpine:3.21 AS assets
RUN --mount=type=cache,target=/root/.npm npm ci

FROM alpine:3.21
RUN --mount=type=cache,target=/root/.npm,id=/root/.npm-alpine npm ci

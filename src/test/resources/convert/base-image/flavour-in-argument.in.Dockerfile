# syntax=docker/dockerfile:1
ARG PYTHON="3.12-slim-bookworm"
ARG BASE=debian:bookworm-slim
FROM --platform=$BUILDPLATFORM python:${PYTHON} AS build
RUN echo build
FROM ${BASE}
COPY --from=build /app /app

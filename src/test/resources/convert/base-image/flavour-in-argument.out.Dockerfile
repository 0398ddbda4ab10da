# syntax=docker/dockerfile:1
ARG PYTHON="3.12-alpine3.21"
ARG BASE=alpine:3.21
FROM --platform=$BUILDPLATFORM python:${PYTHON} AS build
RUN echo build
FROM ${BASE}
COPY --from=build /app /app

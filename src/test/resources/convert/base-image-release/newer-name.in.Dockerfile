FROM python:3.8-slim AS base
RUN apt-get update && apt-get install -y --no-install-recommends curl

FROM base
RUN apt-get update && apt-get install -y --no-install-recommends clang

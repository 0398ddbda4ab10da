FROM python:3.12-slim-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends g++
COPY requirements.txt .
RUN pip wheel --wheel-dir /wheels -r requirements.txt

FROM python:3.12-slim-bookworm
RUN apt-get update && apt-get install -y --no-install-recommends curl
COPY --from=build /wheels /wheels
COPY --from=build /etc/ssl/certs /etc/ssl/certs
RUN pip install /wheels/*

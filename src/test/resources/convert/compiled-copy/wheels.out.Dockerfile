FROM python:3.12-alpine3.21 AS build
RUN apk add --no-cache g++
COPY requirements.txt .
RUN pip wheel --wheel-dir /wheels -r requirements.txt

FROM python:3.12-alpine3.21
RUN apk add --no-cache curl libstdc++
COPY --from=build /wheels /wheels
COPY --from=build /etc/ssl/certs /etc/ssl/certs
RUN pip install /wheels/*

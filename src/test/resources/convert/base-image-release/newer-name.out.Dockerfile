FROM python:3.8-alpine AS base
RUN apk add --no-cache curl

FROM base
RUN apk add --no-cache clang

ARG DEBIAN=bookworm
ARG GO=1.23
FROM golang:${GO}-${DEBIAN} AS build
FROM debian:${DEBIAN}-slim

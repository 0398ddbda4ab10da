ARG DEBIAN=bookworm
ARG GO=1.23
FROM golang:${GO}-alpine3.21 AS build
FROM alpine:3.21

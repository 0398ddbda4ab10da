ARG V=3.12
ARG NODE_TAG=20-alpine3.21
ARG REGISTRY=registry.example:5000/
FROM python:${V}-alpine3.21 AS a
FROM node:${NODE_TAG} AS b
FROM ${REGISTRY}ruby:3.3-alpine3.21 AS c
FROM eclipse-temurin:17-jre-alpine-3.21 AS d
FROM eclipse-temurin:17-jdk-alpine AS e
FROM hexpm/elixir:1.15.7-erlang-26.1.2-alpine-3.21.3 AS f
FROM mcr.microsoft.com/dotnet/sdk:8.0-alpine3.21 AS g
FROM --platform=$BUILDPLATFORM golang:1.22-alpine AS h
FROM oven/bun:1-alpine AS i
FROM caddy:2 AS j
FROM alpine:3.21

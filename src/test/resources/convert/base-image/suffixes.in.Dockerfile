ARG V=3.12
ARG NODE_TAG=20-bookworm-slim
ARG REGISTRY=registry.example:5000/
FROM python:${V}-slim-bookworm AS a
FROM node:${NODE_TAG} AS b
FROM ${REGISTRY}ruby:3.3-slim-bullseye AS c
FROM eclipse-temurin:17-jre-jammy AS d
FROM openjdk:17-jdk-slim AS e
FROM hexpm/elixir:1.15.7-erlang-26.1.2-debian-bookworm-20231009-slim AS f
FROM mcr.microsoft.com/dotnet/sdk:8.0-jammy AS g
FROM --platform=$BUILDPLATFORM golang:1.22 AS h
FROM oven/bun:1 AS i
FROM caddy:2 AS j
FROM debian:bookworm-20240110-slim

FROM golang:1.23-alpine AS build
RUN apk add --no-cache git make
WORKDIR /src
RUN git clone https://mirror.example/app.git . && make
FROM python:3.12-alpine
RUN apk add --no-cache perl
RUN git --version; perl -e 'print 1'
FROM php:8.3-fpm-alpine
RUN apk add --no-cache $PHPIZE_DEPS
RUN pecl install redis && docker-php-ext-enable redis

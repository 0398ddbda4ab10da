FROM golang:1.23 AS build
WORKDIR /src
RUN git clone https://mirror.example/app.git . && make
FROM python:3.12-slim
RUN git --version; perl -e 'print 1'
FROM php:8.3-fpm
RUN pecl install redis && docker-php-ext-enable redis

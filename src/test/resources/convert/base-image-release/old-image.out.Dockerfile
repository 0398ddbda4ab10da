FROM ruby:2.6-alpine
RUN apk add --no-cache pcre-dev

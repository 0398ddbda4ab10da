FROM ruby:2.6
RUN apt-get update && apt-get install -y --no-install-recommends libpcre3-dev

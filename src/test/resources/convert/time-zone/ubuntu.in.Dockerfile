FROM ubuntu:24.04
ENV TZ=Etc/UTC
RUN apt-get update && apt-get install -y curl
FROM ubuntu:24.04
ENV TZ=UTC
RUN apt-get update && apt-get install -y curl

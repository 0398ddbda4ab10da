FROM debian:bookworm-slim
RUN apt-get update
RUN apt-get -qq update && apt-get install -y curl

FROM debian:bookworm-slim
RUN apt-get update && apt-get -y -o Dpkg::Options::=--force-confnew dist-upgrade && apt-get install -y curl

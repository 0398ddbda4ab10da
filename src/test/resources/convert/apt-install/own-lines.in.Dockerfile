FROM debian:bookworm
RUN apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
      # talks to other machines
      ca-certificates=2023* \
      # needed by apt alone
      apt-transport-https \
      curl:amd64 \
      libsqlite3-0 \
      apt-utils \
 && rm -rf /var/lib/apt/lists/* /tmp/*

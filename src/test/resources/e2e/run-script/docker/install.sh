#!/bin/sh -e
# Tools, library, program.

apt-get update
apt-get install -y --no-install-recommends \
  gcc \
  libc6-dev \
  zlib1g-dev
gcc -O2 -o /usr/local/bin/squeeze squeeze.c -lz
rm -rf /var/lib/apt/lists/*

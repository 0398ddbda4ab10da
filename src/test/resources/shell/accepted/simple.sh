#!/bin/sh
set -eux; export A=1
apt-get update && apt-get install -y --no-install-recommends "curl" git="1:2.*" lib{a,b}-dev || exit 1 # why
A=1 B="$A" env
A+=x
: "${HOME:?unset}" > /dev/null 2>&1

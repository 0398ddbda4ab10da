#!/bin/bash
# Installs what the reports need.
set -euo pipefail

. "$(dirname "$0")/common.sh"

apk add --no-cache \
    build-base \
    openssl-dev \
    font-dejavu \
    linux-headers
say "building, apt-get is done"
curl -fsSL https://example.org/reports.tar.gz | tar xz -C /srv
make -C /srv -j4
apk del linux-headers build-base
rm -rf /tmp/reports

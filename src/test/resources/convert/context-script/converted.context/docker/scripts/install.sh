#!/bin/bash
# Installs what the reports need.
set -euo pipefail

. "$(dirname "$0")/common.sh"

apt-get update
apt-get install -y --no-install-recommends \
    build-essential \
    libssl-dev \
    fonts-dejavu
say "building, apt-get is done"
curl -fsSL https://example.org/reports.tar.gz | tar xz -C /srv
make -C /srv -j4
apt-get purge -y build-essential
apt-get clean
rm -rf /var/lib/apt/lists/* /tmp/reports

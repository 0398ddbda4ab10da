#!/bin/sh
set -e
# the fonts of the reports
apt-get update
apt-get install -y fonts-dejavu
fc-list | grep -P '\bSans\b'

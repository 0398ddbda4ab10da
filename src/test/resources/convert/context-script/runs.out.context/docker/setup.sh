#!/bin/sh
set -e
# the fonts of the reports
apk add --no-cache font-dejavu grep
fc-list | grep -P '\bSans\b'

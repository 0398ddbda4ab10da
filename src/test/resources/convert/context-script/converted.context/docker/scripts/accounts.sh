#!/bin/sh
groupadd -r app
useradd -r -g app -d /srv app   # never logs in
if [ -n "$LANG" ]; then
    apt-get update && apt-get install -y locales
    locale-gen en_US.UTF-8
fi
echo "done\twith accounts"

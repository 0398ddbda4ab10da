#!/bin/sh
addgroup -S app
adduser -S -D -H -s /bin/sh -G app -h /srv app   # never logs in
if [ -n "$LANG" ]; then
    true
fi
echo -e "done\twith accounts"

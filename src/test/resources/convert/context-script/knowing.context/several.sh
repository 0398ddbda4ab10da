#!/bin/sh
. /etc/os-release
case "$ID" in
    alpine) apk add --no-cache curl ;;
    *) apt-get update && apt-get install -y curl ;;
esac

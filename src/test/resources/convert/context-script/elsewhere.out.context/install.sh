#!/bin/sh
. ./packages.sh
addgroup app
apk add --no-cache curl

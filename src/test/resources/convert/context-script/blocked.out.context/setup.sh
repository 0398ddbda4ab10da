#!/bin/sh -e
# What both need, and what they do not.
apk add --no-cache libpq-dev $PACKAGES
service cron restart

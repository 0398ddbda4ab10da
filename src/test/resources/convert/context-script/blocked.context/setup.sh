#!/bin/sh -e
# What both need, and what they do not.
apt-get update
apt-get install -y libpq-dev no-such-package-here $PACKAGES
service cron restart

#!/bin/sh
. ./packages.sh
groupadd app
apt-get install -y curl

#!/bin/sh
if command -v apt-get > /dev/null; then
    apt-get install -y curl
fi

#!/bin/sh
tar xf /tmp/shop-linux-musl-x64.tar.gz -C /
tar xf /tmp/tool-v20-linux-x64.tar.gz -C /opt

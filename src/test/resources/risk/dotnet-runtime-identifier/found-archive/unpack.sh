#!/bin/sh
tar xf /tmp/shop-linux-x64.tar.gz -C /

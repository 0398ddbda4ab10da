#!/bin/sh
LD_PRELOAD=libjemalloc.so.2 exec node server.js

#!/bin/sh
export MALLOC_TRIM_THRESHOLD_=131072
exec node server.js

FROM alpine:3.21
ENV LD_PRELOAD=/usr/lib/libjemalloc.so.2

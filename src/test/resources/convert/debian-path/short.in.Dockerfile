FROM debian:bookworm-slim
ENV LD_PRELOAD=/usr/lib/x86_64-linux-gnu/libjemalloc.so.2

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y clang
RUN xx-apt-get install -y libc6-dev zlib1g-dev

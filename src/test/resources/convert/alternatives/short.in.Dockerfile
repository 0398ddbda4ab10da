FROM debian:bookworm-slim
RUN update-alternatives --install /usr/bin/python python /usr/bin/python3 1

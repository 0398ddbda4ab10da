FROM debian:bookworm-slim
RUN wget "https://mirror.example/tool-$(dpkg --print-architecture)"

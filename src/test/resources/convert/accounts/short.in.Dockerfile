FROM debian:bookworm-slim
RUN groupadd -r app && useradd -r -g app -m app

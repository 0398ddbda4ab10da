FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y curl
ENV LANG=C.UTF-8 TZ=UTC

FROM debian:bookworm-slim
ARG SERVE_VERSION
COPY *.deb /tmp/
RUN apt-get update && apt-get install -y "/tmp/serve_${SERVE_VERSION}_amd64.deb"

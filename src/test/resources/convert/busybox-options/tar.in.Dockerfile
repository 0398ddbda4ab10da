FROM debian:bookworm-slim
RUN tar -I gzip -xf /tmp/x.tgz

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y gosu tini && gosu nobody true
ENTRYPOINT ["/usr/bin/tini", "--", "gosu", "nobody", "/app"]

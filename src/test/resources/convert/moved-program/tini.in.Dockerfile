FROM debian:bookworm
RUN apt-get update && apt-get install -y tini gosu
ENTRYPOINT ["/usr/bin/tini", "--", "gosu", "nobody"]

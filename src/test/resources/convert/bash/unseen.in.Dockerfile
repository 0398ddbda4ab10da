FROM debian:bookworm-slim
COPY scripts/start.sh /usr/local/bin/
COPY tasks.sh /usr/local/share/
ENTRYPOINT ["start.sh"]

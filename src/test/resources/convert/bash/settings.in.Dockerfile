FROM debian:bookworm-slim
RUN echo 'alias ll="ls -l"' >> /root/.bashrc
FROM debian:bookworm-slim AS copied
COPY --from=registry.example/tools:1 /usr/local/bin/tool-entrypoint.sh /entrypoint.sh
ENTRYPOINT ["/entrypoint.sh"]

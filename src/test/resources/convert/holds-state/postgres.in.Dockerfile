FROM redis:7-bookworm AS cache
RUN redis-cli --version

FROM postgres:16-bookworm
COPY --from=cache /usr/local/bin/redis-cli /usr/local/bin/

FROM redis:7-alpine3.21 AS cache
RUN redis-cli --version

# alpinist: postgres:16-bookworm holds state: on Alpine musl sorts text byte by byte and glibc by the locale, so that indexes on text in an existing data folder give wrong answers; its files belong to 999:999, and the server runs as 70:70; dump the data on Debian with pg_dumpall and restore it into an empty folder, or chown the folder to 70:70 and REINDEX every database; then confirm the move with accept-state: postgres
FROM postgres:16-alpine3.21
COPY --from=cache /usr/local/bin/redis-cli /usr/local/bin/

FROM debian:12 AS tools
RUN apt-get update && apt-get install -y redis-server

FROM debian:12
RUN apt-get update && apt-get install -y --no-install-recommends postgresql postgresql-client

FROM debian:bookworm-slim AS setup
COPY docker/setup.sh /tmp/
RUN sh /tmp/setup.sh

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y curl
WORKDIR /srv
COPY docker ./
RUN chmod +x start.sh
HEALTHCHECK CMD ["/srv/bin/healthy"]
ENTRYPOINT ["/srv/start.sh"]
CMD ["serve"]

FROM alpine:3.21 AS setup
COPY docker/setup.sh /tmp/
RUN sh /tmp/setup.sh

FROM alpine:3.21
RUN apk add --no-cache curl run-parts setpriv shadow bash
WORKDIR /srv
COPY docker ./
RUN chmod +x start.sh
HEALTHCHECK CMD ["/srv/bin/healthy"]
ENTRYPOINT ["/srv/start.sh"]
CMD ["serve"]

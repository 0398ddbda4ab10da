FROM debian:bookworm-slim
# steps down from root
RUN apt-get update \
 && apt-get install -y --no-install-recommends gosu \
 && gosu nobody true
COPY entry.sh /usr/local/bin/
ENTRYPOINT ["entry.sh"]

FROM alpine:3.21
# steps down from root
RUN apk add --no-cache su-exec \
 && su-exec nobody true
RUN ln -s /sbin/su-exec /usr/local/bin/gosu
COPY entry.sh /usr/local/bin/
ENTRYPOINT ["entry.sh"]

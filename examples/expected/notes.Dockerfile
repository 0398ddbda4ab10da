FROM alpine:3.24

RUN apk add --no-cache \
        build-base \
        sqlite-dev

# The service keeps its database here and runs without privileges.
RUN addgroup -S notes \
    && adduser -S -D -G notes -h /var/lib/notes \
        -s /sbin/nologin notes

WORKDIR /src
COPY . .
RUN make && make install

ENV NOTES_DB=/var/lib/notes/notes.db \
    NOTES_PORT=8080
USER notes
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s CMD ["notes", "health"]
CMD ["notes", "serve"]

FROM debian:bookworm-slim
LABEL org.example.title="A plain one" org.example.note='two words'
ENV LANG=C.UTF-8
WORKDIR /srv
COPY . .
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
EXPOSE 8080/tcp 8443
VOLUME /data
USER nobody:nogroup
STOPSIGNAL SIGTERM
CMD ["./serve", "--port", "8080"]

FROM debian:bookworm-slim
COPY ca.crt /usr/local/share/ca-certificates/
RUN update-ca-certificates

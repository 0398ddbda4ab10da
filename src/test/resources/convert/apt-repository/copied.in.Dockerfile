FROM debian:bookworm
COPY team.list /etc/apt/sources.list.d/
COPY unseen.sources /etc/apt/sources.list.d/
ADD https://mirror.example/key.gpg /etc/apt/trusted.gpg.d/key.gpg
COPY pins /etc/apt/preferences.d/
RUN apt-get update && apt-get install -y curl

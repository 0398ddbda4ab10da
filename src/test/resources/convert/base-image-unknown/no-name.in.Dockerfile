ARG VERSION="3.12 or newer"
FROM python:${VERSION}-slim-bookworm
RUN apt-get update && apt-get install -y curl

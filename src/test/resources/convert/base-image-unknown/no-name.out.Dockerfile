ARG VERSION="3.12 or newer"
# alpinist: nothing is known about an Alpine variant of python:${VERSION}-slim-bookworm; give the build argument a default that is part of an image's name
FROM python:${VERSION}-slim-bookworm
RUN apk add --no-cache curl

# alpinist: nothing is known about an Alpine variant of registry.example/team/base:1; build on an image whose Alpine counterpart is known, or put the instructions of this image's own Dockerfile in the place of its name.
FROM registry.example/team/base:1
RUN apk add --no-cache curl

# alpinist: nothing is known about an Alpine variant of registry.example/team/base; build on an image whose Alpine counterpart is known, or put the instructions of this image's own Dockerfile in the place of its name.
FROM registry.example/team/base
RUN delgroup ping && addgroup -S -g 999 app

# The company's own.
# alpinist: nothing is known about an Alpine variant of mirror.example/team/base:1.4; build on an image whose Alpine counterpart is known, or put the instructions of this image's own Dockerfile in the place of its name.
FROM mirror.example/team/base:1.4
RUN apk add --no-cache curl

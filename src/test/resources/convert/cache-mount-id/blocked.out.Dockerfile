# alpinist: nothing is known about an Alpine variant of nobody/knows-this; build on an image whose Alpine counterpart is known, or put the instructions of this image's own Dockerfile in the place of its name.
FROM nobody/knows-this
RUN apk add --no-cache gcc musl-dev
ONBUILD RUN --mount=type=cache,target=/obj,id=/obj-alpine make

ARG IMAGE="alpine"
ARG TAG="3.21"
FROM ${IMAGE}:${TAG}
ARG IMAGE="alpine"
ARG TAG="3.21"
LABEL base="${IMAGE}:${TAG}"
RUN apk add --no-cache curl

ARG IMAGE="ubuntu"
ARG TAG="noble"
FROM ${IMAGE}:${TAG}
ARG IMAGE="ubuntu"
ARG TAG="noble"
LABEL base="${IMAGE}:${TAG}"
RUN apt-get update && apt-get install -y curl

FROM debian:bookworm-slim AS build
RUN apt-get update && apt-get install -y curl
COPY tidy.sh .
RUN sh tidy.sh

FROM debian:bookworm-slim
COPY tidy.sh .
RUN sh tidy.sh

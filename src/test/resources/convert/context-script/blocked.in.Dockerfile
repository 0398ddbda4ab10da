FROM debian:bookworm-slim AS build
COPY setup.sh /
RUN /setup.sh

FROM debian:bookworm-slim
ENV PACKAGES="libssl-dev curl"
COPY setup.sh /
RUN /setup.sh

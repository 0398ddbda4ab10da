FROM debian:bookworm-slim
WORKDIR /my folder && true
RUN --mount=type=cache,target=cache make

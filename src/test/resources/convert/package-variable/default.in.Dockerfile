FROM debian:bookworm-slim
ARG GIVEN
RUN apt-get update && apt-get install -y curl ${NOTHING:-} ${EDITOR_PACKAGE:-vim-tiny}
RUN apt-get update && apt-get install -y ${GIVEN:-}

FROM debian:bookworm-slim
ARG LIBRARY=libffi8
ARG TARGETARCH
ENV TOOLS="xz-utils netcat-openbsd" EDITOR=vim-tiny PAGER=liblzma-dev
RUN apt-get update && if [ "$TARGETARCH" = arm ]; then LIBRARY=libgmp10; fi && apt-get install -y $LIBRARY
RUN apt-get update; case "$TARGETARCH" in arm) TOOLS=bzip2 ;; *) TOOLS=gzip ;; esac; apt-get install -y $TOOLS
RUN EDITOR=nano; apt-get update && apt-get install -y $EDITOR
RUN apt-get update; [ "$TARGETARCH" = arm ] && PAGER=libgmp-dev; apt-get install -y $PAGER

FROM alpine:3.21
ARG LIBRARY=libffi
ARG TARGETARCH
ENV TOOLS="xz-utils netcat-openbsd" EDITOR=vim-tiny PAGER=xz-dev
RUN if [ "$TARGETARCH" = arm ]; then LIBRARY=gmp; fi && apk add --no-cache $LIBRARY
RUN case "$TARGETARCH" in arm) TOOLS=bzip2 ;; *) TOOLS=gzip ;; esac; apk add --no-cache $TOOLS
RUN EDITOR=nano; apk add --no-cache $EDITOR
RUN [ "$TARGETARCH" = arm ] && PAGER=gmp-dev; apk add --no-cache $PAGER

FROM alpine:3.21
# Build it.
RUN \
    # the compiler
    apk add --no-cache gcc musl-dev \
    # build
    && make
    # clean up

RUN \
    # one
    apk add --no-cache git && \
    # two
    # three
    git --version

# Nothing of this stays.

    # inner
CMD ["true"]

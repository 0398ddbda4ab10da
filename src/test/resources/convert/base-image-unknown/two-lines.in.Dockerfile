FROM debian:\
# the release
bookworm
RUN make

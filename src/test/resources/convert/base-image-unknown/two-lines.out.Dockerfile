# alpinist: nothing is known about an Alpine variant of debian:bookworm; write the image's name on one line
FROM debian:\
# the release
bookworm
RUN make

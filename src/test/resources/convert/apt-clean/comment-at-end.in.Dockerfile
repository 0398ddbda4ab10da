FROM debian:bookworm
RUN make \
 # What the tests leave behind.
 && apt-get clean # tidy up
COPY . .
RUN make \
 # Twice,
 && apt-get clean # for a reason \
 of many lines
COPY . .

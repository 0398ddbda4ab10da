FROM alpine:3.21
RUN make
 # What the tests leave behind.
 # tidy up
COPY . .
RUN make \
 # Twice,
 && true # for a reason \
 of many lines
COPY . .

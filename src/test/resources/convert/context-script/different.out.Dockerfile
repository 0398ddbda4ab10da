FROM alpine:3.21 AS build
RUN apk add --no-cache curl
COPY tidy.sh .
RUN sh tidy.sh

FROM alpine:3.21
COPY tidy.sh .
RUN sh tidy.sh

FROM alpine:3.21
# options with values and without them
RUN apk add --no-cache curl git
RUN apk add --no-cache jq
RUN apk add --no-cache less

FROM alpine:3.21
ARG EXTRA
# alpinist: the packages named by $EXTRA are known only when the build runs; write the names of Alpine's packages here
RUN apk add --no-cache curl $EXTRA

FROM alpine:3.21
ARG GIVEN
RUN apk add --no-cache curl ${NOTHING:-} ${EDITOR_PACKAGE:-vim}
# alpinist: the packages named by ${GIVEN:-} are known only when the build runs; write the names of Alpine's packages here
RUN apk add --no-cache ${GIVEN:-}

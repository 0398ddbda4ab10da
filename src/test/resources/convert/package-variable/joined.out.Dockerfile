FROM alpine:3.21
ARG MORE=
# alpinist: the packages named by libunheardof-dev'"$MORE are known only when the build runs; write the names of Alpine's packages here
RUN buildDeps='gcc musl-dev libunheardof-dev'"$MORE" && apk add --no-cache $buildDeps make && make

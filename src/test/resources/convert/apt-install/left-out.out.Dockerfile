FROM alpine:3.21
# alpinist: no Alpine package is known for no-such-program in 3.21; add the Alpine package that does the same, where the program needs it
RUN apk add --no-cache \
        curl
        # shows where it runs
# alpinist: no Alpine package is known for no-such-program in 3.21; add the Alpine package that does the same, where the program needs it
# alpinist: no Alpine package is known for no-such-program in 3.21; add the Alpine package that does the same, where the program needs it
RUN apk add --no-cache curl \
        # shows where it runs
    && curl --version

FROM alpine:3.21
RUN ["apk", "add", "--no-cache", "gcc", "musl-dev", "curl", "bash"]
RUN ["/bin/bash", "-c", "apk add --no-cache git && echo done"]

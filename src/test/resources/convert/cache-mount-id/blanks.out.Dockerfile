FROM alpine:3.21
WORKDIR /my folder && true
RUN --mount=type=cache,target=cache,id=/my-folder-true/cache-alpine make

FROM alpine:3.21
ENV LANG=C.UTF-8 \
    TERM=xterm
RUN apk add --no-cache curl
RUN apk add --no-cache git
RUN --mount=type=cache,target=/root/.cache,id=/root/.cache-alpine \
    apk add --no-cache gcc musl-dev

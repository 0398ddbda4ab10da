FROM alpine:3.21
RUN apk add --no-cache findutils
RUN printf 'a,b' | xargs -d , echo

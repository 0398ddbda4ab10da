FROM alpine:3.21
RUN apk add --no-cache gcompat
RUN apk add --no-cache curl
COPY tool /usr/local/bin/
CMD ["tool"]

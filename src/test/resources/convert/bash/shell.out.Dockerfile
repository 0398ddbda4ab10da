FROM alpine:3.21
RUN apk add --no-cache bash
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN apk add --no-cache curl bash
RUN adduser -D -s /bin/bash app

FROM alpine:3.21
COPY bin/ /usr/local/bin/
CMD ["tool"]

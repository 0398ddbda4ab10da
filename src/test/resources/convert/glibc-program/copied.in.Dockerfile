FROM debian:12
COPY bin/ /usr/local/bin/
CMD ["tool"]

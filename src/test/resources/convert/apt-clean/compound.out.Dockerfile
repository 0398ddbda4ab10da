FROM alpine:3.21
RUN if [ -d /var/lib/apt/lists ]; then true; fi && make
RUN make || true
RUN (apk add --no-cache curl) && { make; }
RUN for i in 1 2 3; do break; sleep 1; done; apk upgrade --no-cache
RUN make & wait

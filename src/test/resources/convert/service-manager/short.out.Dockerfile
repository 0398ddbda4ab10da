FROM alpine:3.21
RUN make install
# alpinist: service belongs to a service manager that Alpine's images do not have; run the program itself: as the container's command, or here in the background
CMD service nginx start

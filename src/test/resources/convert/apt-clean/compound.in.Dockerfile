FROM debian:bookworm
RUN if [ -d /var/lib/apt/lists ]; then rm -rf /var/lib/apt/lists/*; fi && make
RUN apt-get update || (sleep 1 && apt-get update)
RUN make || apt-get clean
RUN (apt-get update && apt-get install -y curl) && { apt-get clean; make; }
RUN for i in 1 2 3; do apt-get update && break; sleep 1; done; apt-get upgrade -y
RUN make & apt-get clean; wait

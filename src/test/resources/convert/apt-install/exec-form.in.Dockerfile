FROM debian:bookworm
RUN ["apt-get", "update"]
RUN ["apt-get", "install", "-y", "gcc", "curl"]
RUN ["/bin/bash", "-c", "apt-get install -y git && echo done"]

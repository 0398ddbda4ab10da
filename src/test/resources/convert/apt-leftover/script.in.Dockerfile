FROM debian:bookworm-slim
# apt-clean came with an older base image.
RUN apt-clean && echo "to apt-get or not" > /etc/motd
RUN curl http://apt-cache.example/apt-list.txt

FROM alpine:3.21
# apt-clean came with an older base image.
# alpinist: apt-clean does not exist on Alpine; write it with apk
# alpinist: apt-get does not exist on Alpine; write it with apk
RUN apt-clean && echo "to apt-get or not" > /etc/motd
RUN curl http://apt-cache.example/apt-list.txt

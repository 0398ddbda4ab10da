FROM alpine:3.21
RUN apk add --no-cache bash
# alpinist: apt-cache does not exist on Alpine; write it with apk
# alpinist: apt does not exist on Alpine; write it with apk
# alpinist: apt-get does not exist on Alpine; write it with apk
RUN apt-cache policy curl; apt list --installed; apt-get download curl; apt-get check
# alpinist: dpkg-divert does not exist on Alpine; use apk info, apk --print-arch or an archive for musl
RUN dpkg-divert --local --rename --add /sbin/initctl && ln -sf /bin/true /sbin/initctl
# alpinist: dpkg does not exist on Alpine; use apk info, apk --print-arch or an archive for musl
RUN bash -c 'echo $(dpkg --print-architecture)'

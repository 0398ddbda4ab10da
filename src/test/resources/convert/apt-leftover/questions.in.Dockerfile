FROM debian:bookworm
RUN apt-cache policy curl; apt list --installed; apt-get download curl; apt-get check
RUN dpkg-divert --local --rename --add /sbin/initctl && ln -sf /bin/true /sbin/initctl
RUN bash -c 'echo $(dpkg --print-architecture)'

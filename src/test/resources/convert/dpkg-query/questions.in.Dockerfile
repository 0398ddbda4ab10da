FROM debian:bookworm
RUN dpkg -s libssl3 && dpkg-query -W -f='${Package}\n' > /packages.txt
RUN dpkg -l | grep openssl && dpkg -L curl && dpkg -S /bin/sh
RUN dpkg-query -W -f='${Package} ${Version}\n' && dpkg -l curl

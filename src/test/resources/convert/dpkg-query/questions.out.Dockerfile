FROM alpine:3.21
RUN apk info -e libssl3 && apk info > /packages.txt
RUN apk list --installed | grep openssl && apk info -qL curl && apk info --who-owns /bin/sh
# alpinist: dpkg-query does not exist on Alpine; use apk info, apk --print-arch or an archive for musl
# alpinist: dpkg does not exist on Alpine; use apk info, apk --print-arch or an archive for musl
RUN dpkg-query -W -f='${Package} ${Version}\n' && dpkg -l curl

FROM alpine:3.21
RUN apk add --no-cache sudo gcc g++
RUN { sudo ln -sf /usr/bin/gcc /usr/bin/cc && sudo ln -sf /usr/bin/g++ /usr/bin/c++; }

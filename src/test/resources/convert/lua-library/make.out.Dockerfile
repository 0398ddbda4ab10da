FROM alpine:3.21
RUN apk add --no-cache gcc libc-dev lua5.4-dev make linux-headers
RUN make -C /src/first USE_LUA=1
RUN make -C /src/second USE_LUA=1 LUA_LIB=/usr/local/lib

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y gcc libc6-dev liblua5.4-dev make
RUN make -C /src/first USE_LUA=1
RUN make -C /src/second USE_LUA=1 LUA_LIB=/usr/local/lib

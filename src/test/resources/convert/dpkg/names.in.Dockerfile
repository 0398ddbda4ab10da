FROM debian:bookworm
RUN ARCH="$(dpkg --print-architecture)" && curl -fsSLo /usr/local/bin/tool "https://mirror.example/tool-linux-$ARCH"
RUN dpkgArch="$(dpkg --print-architecture | awk -F- '{ print $NF }')"; \
    case "${dpkgArch##*-}" in amd64) arch='x64' ;; arm64) arch='arm64' ;; *) exit 1 ;; esac; echo "$arch"
RUN case "`dpkg --print-architecture`" in amd64) echo x86_64 ;; esac
RUN echo "$(uname -m)" && dpkg --configure -a

FROM debian:bookworm
RUN set -eux; \
    apt-get update; apt-get install -y --no-install-recommends wget locales; \
    arch="$(dpkg --print-architecture)"; \
    wget -O /usr/local/bin/tool "https://mirror.example/tool-$(dpkg --print-architecture | awk -F- '{ print $NF }')"; \
    echo 'tzdata tzdata/Areas select Etc' | debconf-set-selections; \
    sed -i 's/# en_US/en_US/' /etc/locale.gen && locale-gen; \
    dpkg-reconfigure -f noninteractive tzdata; \
    ln -s /usr/lib/x86_64-linux-gnu/libm.so.6 /lib/libm.so.6; \
    dpkg -i /tmp/tool.deb || apt-get install -f -y
RUN gnuArch="$(dpkg-architecture --query DEB_BUILD_GNU_TYPE)"; ./configure --build="$gnuArch"
RUN update-alternatives --install /usr/bin/python python /usr/bin/python3 1 && service ssh start

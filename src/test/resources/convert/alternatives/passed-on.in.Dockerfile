FROM debian:bookworm
RUN apt-get update && apt-get install -y sudo gcc g++
RUN sudo update-alternatives --install /usr/bin/cc cc /usr/bin/gcc 700 --slave /usr/bin/c++ c++ /usr/bin/g++

FROM alpine:3.21
RUN ln -sf /usr/bin/python3 /usr/bin/python
RUN { ln -sf /usr/bin/gcc-12 /usr/bin/gcc && ln -sf /usr/bin/g++-12 /usr/bin/g++; }
# alpinist: Alpine has no update-alternatives; link the program that is meant with ln -sf
RUN update-alternatives --set editor /usr/bin/vim.basic

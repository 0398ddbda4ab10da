FROM alpine:3.21
RUN ln -sf /usr/bin/python3 /usr/bin/python

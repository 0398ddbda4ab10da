FROM alpine:3.21
COPY *.sh /opt/
RUN /opt/several.sh
RUN /opt/guarded.sh

FROM debian:bookworm-slim
COPY *.sh /opt/
RUN /opt/several.sh
RUN /opt/guarded.sh

FROM debian:bookworm-slim
COPY tool.deb /tmp/
RUN apt-get update && apt-get install -y curl /tmp/tool.deb ./other_1.0_amd64.deb
RUN dpkg -i /tmp/tool.deb || apt-get install -fy

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y nginx=1.22.1-9

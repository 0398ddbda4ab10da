FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y make && make && apt-get purge -y --auto-remove make

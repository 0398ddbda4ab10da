FROM debian:bookworm-slim
RUN make install && systemctl enable nginx
CMD service nginx start

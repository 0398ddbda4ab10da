FROM debian:bookworm-slim
RUN echo "de_DE.UTF-8 UTF-8" >> /etc/locale.gen && locale-gen
ENV LANG=de_DE.UTF-8

FROM debian:bookworm-slim
RUN printf 'a,b' | xargs -d , echo

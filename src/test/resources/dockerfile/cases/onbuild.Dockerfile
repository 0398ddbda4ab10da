FROM debian
ONBUILD COPY . /app
ONBUILD RUN --mount=type=cache,target=/c apt-get update \
    && apt-get install -y make
ONBUILD RUN <<EOF
make
EOF
ONBUILD CMD ["make", "test"]
ONBUILD ENV A=1 B=2

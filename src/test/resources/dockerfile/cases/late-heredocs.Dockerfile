FROM debian
RUN echo a \
  # between
  && cat << LATE \
  && true
body
LATE
RUN 3<<EOF cat /proc/self/fd/3
x
EOF

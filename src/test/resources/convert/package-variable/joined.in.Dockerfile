FROM debian:bookworm
ARG MORE=
RUN buildDeps='gcc libunheardof-dev'"$MORE" \
 && apt-get update && apt-get install -y $buildDeps make && make

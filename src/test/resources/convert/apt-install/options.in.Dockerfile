FROM debian:bookworm-slim
# options with values and without them
RUN apt-get update -qq -o Acquire::Retries=3 \
 && apt-get -y -qq -o Dpkg::Options::=--force-confold -o Dpkg::Options::="--force-confdef" \
    --no-install-recommends --allow-downgrades install curl git
RUN apt install -y --fix-missing -oDpkg::Use-Pty=0 -o APT::Install-Suggests=0 jq
RUN aptitude -y --without-recommends install less; apt-get -f install -y

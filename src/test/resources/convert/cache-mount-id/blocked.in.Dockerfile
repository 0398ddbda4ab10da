FROM nobody/knows-this
RUN apt-get update && apt-get install -y gcc
ONBUILD RUN --mount=type=cache,target=/obj make

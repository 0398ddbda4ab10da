FROM debian:bookworm-slim
ENV GROUP=serve USER=serve ID=1500
RUN groupadd "$GROUP" && useradd -g "$GROUP" "$USER"
RUN addgroup -gid ${ID} data && adduser -system -uid 1501 -ingroup data -home /srv -shell /bin/sh keeper

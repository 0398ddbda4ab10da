FROM debian:bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends g++ make liblzma-dev libssl-dev
COPY . /src
RUN make -C /src install

FROM debian:bookworm-slim
COPY --from=build /usr/local/bin/store /usr/local/bin/
CMD ["store"]

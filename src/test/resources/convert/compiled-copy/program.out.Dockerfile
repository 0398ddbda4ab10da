FROM alpine:3.21 AS build
RUN apk add --no-cache g++ make xz-dev openssl-dev
COPY . /src
RUN make -C /src install

FROM alpine:3.21
RUN apk add --no-cache xz-libs libstdc++
COPY --from=build /usr/local/bin/store /usr/local/bin/
CMD ["store"]

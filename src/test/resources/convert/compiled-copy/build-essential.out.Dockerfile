FROM alpine:3.21 AS build
RUN apk add --no-cache build-base
COPY . /src
RUN make -C /src install

FROM alpine:3.21
COPY --from=build /usr/local/bin/store /usr/local/bin/

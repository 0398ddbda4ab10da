FROM fedora:40 AS build
RUN dnf install -y gcc
FROM alpine:3.21
COPY --from=build /usr/bin/tool /usr/local/bin/
COPY --from=registry.example/team/tools /usr/bin/other /usr/local/bin/

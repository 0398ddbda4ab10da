FROM alpine:3.21
# alpinist: no Alpine package is known for no-such-program in 3.21; add the Alpine package that does the same, where the program needs it
# alpinist: ./local.deb is a Debian package, which Alpine cannot install; install the program from Alpine's repositories or from its own archive for musl
# alpinist: php8.2-* is a pattern or a task of apt, which apk does not know; name the packages one by one
# alpinist: the packages named by $(cat packages.txt) are known only when the build runs; write the names of Alpine's packages here
# alpinist: the packages named by ${MORE} are known only when the build runs; write the names of Alpine's packages here
RUN apk add --no-cache curl $(cat packages.txt) ${MORE}

FROM alpine:3.21
# alpinist: the shell text could not be read, and is left as it is: the subshell that begins here is never closed; close it
# alpinist: apt-get does not exist on Alpine; write it with apk
RUN apt-get update && ( apt-get install -y curl

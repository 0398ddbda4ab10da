FROM alpine:3.21
# A carriage return of an editor stands before the second command.
# alpinist: the shell text could not be read, and is left as it is: a carriage return stands within a line, where the shell takes it for a part of a word; take it out, or end the line with it and a line feed.
# alpinist: apt-get does not exist on Alpine; write it with apk
RUN apt-get update && apt-get install -y curl

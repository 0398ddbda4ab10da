FROM debian:bookworm-slim
# A carriage return of an editor stands before the second command.
RUN apt-get update && apt-get install -y curl

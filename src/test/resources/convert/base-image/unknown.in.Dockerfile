# The company's own.
FROM mirror.example/team/base:1.4
RUN apt-get update && apt-get install -y curl

FROM registry.example/team/base
RUN apt-get update
RUN groupadd -r -g 999 app

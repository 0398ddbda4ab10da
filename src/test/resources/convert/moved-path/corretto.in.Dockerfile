FROM ubuntu:24.04 AS corretto
RUN apt-get update && apt-get install -y java-1.8.0-amazon-corretto-jdk
ENV JAVA_HOME=/usr/lib/jvm/java-1.8.0-amazon-corretto

FROM ubuntu:24.04
RUN apt-get update && apt-get install -y zulu17-jdk
ENV JAVA_HOME=/usr/lib/jvm/zulu17-amd64
ENV PATH=$PATH:/usr/lib/jvm/zulu17-amd64/bin

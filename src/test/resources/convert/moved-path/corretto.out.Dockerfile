FROM alpine:3.21 AS corretto
RUN apk add --no-cache openjdk8-jdk
ENV JAVA_HOME=/usr/lib/jvm/java-1.8-openjdk

FROM alpine:3.21
RUN apk add --no-cache openjdk17-jdk
ENV JAVA_HOME=/usr/lib/jvm/java-17-openjdk
ENV PATH=$PATH:/usr/lib/jvm/java-17-openjdk/bin

FROM maven:3.9-eclipse-temurin-17-alpine AS build
WORKDIR /build
COPY pom.xml .
RUN mvn --batch-mode --no-transfer-progress dependency:go-offline
COPY src src
RUN mvn --batch-mode --no-transfer-progress package

FROM eclipse-temurin:17-jre-alpine-3.24
RUN apk add --no-cache curl fontconfig font-dejavu
RUN addgroup -S spring && adduser -S -D -H -G spring -h /app -s /sbin/nologin spring
WORKDIR /app
COPY --from=build /build/target/peaks.jar peaks.jar
USER spring:spring
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75"
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD curl --fail --silent --output /dev/null http://localhost:8080/health || exit 1
ENTRYPOINT ["java", "-jar", "/app/peaks.jar"]

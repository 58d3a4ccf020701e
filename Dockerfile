# syntax=docker/dockerfile:1

# Build: the same Maven and JDK that the README asks for.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn -B -ntp -q dependency:go-offline
COPY src src
COPY config config
RUN mvn -B -ntp -q -DskipTests package

# Run: not as root, and everything that is written goes to one volume.
FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /paperlark paperlark \
    && mkdir -p /paperlark/data \
    && chown -R paperlark /paperlark
WORKDIR /paperlark
COPY --from=build /build/target/paperlark.jar ./
COPY config/paperlark.yaml config/
USER paperlark
VOLUME /paperlark/data
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-jar", "paperlark.jar"]
CMD ["run"]

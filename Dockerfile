FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -q package -DskipTests

FROM eclipse-temurin:17-jre
# Whoever runs it owns the data directory and nothing else.
RUN groupadd --gid 10001 huiyin \
    && useradd --uid 10001 --gid huiyin --no-create-home --shell /usr/sbin/nologin huiyin \
    && install -d -o huiyin -g huiyin -m 700 /data
WORKDIR /app
COPY --from=build /build/bot/target/huiyin.jar huiyin.jar
COPY config config
# Inside the container only: what is reachable from outside is decided by the ports that are published.
ENV HUIYIN_HOST=0.0.0.0 HUIYIN_PORT=8080 HUIYIN_DATA=/data HUIYIN_CONFIG=/app/config
USER huiyin
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD curl -fsS -o /dev/null "http://127.0.0.1:${HUIYIN_PORT}/health/ready" || exit 1
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "/app/huiyin.jar"]

# The jar is built outside: mvn -q -DskipTests package && docker build -t ledger .
FROM eclipse-temurin:17-jre AS layers
WORKDIR /build
COPY application/target/ledger.jar ledger.jar
RUN java -Djarmode=tools -jar ledger.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 ledger \
 && useradd --system --uid 10001 --gid ledger --home-dir /ledger --shell /usr/sbin/nologin ledger \
 && install -d -o ledger -g ledger -m 0750 /ledger /ledger/data /ledger/keys
WORKDIR /ledger
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
# A start of its own leaves an archive of the classes, with which the next starts take half as long.
RUN java -XX:+UseParallelGC -XX:ArchiveClassesAtExit=ledger.jsa -Dspring.context.exit=onRefresh -jar ledger.jar --ledger.data-dir=/training \
 && rm -rf /training
USER ledger
ENV SERVER_PORT=8080 LEDGER_DATA_DIR=/ledger/data JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
VOLUME /ledger/data
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=6 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:SharedArchiveFile=ledger.jsa", "-jar", "ledger.jar"]

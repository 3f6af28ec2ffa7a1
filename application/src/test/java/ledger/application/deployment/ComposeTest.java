package ledger.application.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What docker-compose.yml refers to is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeTest {

    private static final Map<String, Object> COMPOSE = Given.yaml("docker-compose.yml");
    private static final Map<String, Object> SERVICES = Given.map(COMPOSE.get("services"));
    /** The variables of Spring's own that the ledger's operators are told of. */
    private static final Set<String> OF_SPRING = Set.of(
            "SPRING_DATASOURCE_URL",
            "SPRING_DATASOURCE_USERNAME",
            "SPRING_DATASOURCE_PASSWORD",
            "SPRING_PROFILES_ACTIVE",
            "SERVER_PORT");

    @Test
    void the_same_image_writes_stands_by_and_answers() {
        Map<String, String> profiles = nodes().collect(Collectors.toMap(
                name -> name, name -> String.valueOf(environment(name).get("SPRING_PROFILES_ACTIVE"))));

        assertThat(profiles).containsOnlyKeys("ledger", "standby", "query-1", "query-2");
        assertThat(profiles).containsEntry("query-1", "query").containsEntry("query-2", "query");
        assertThat(profiles.get("ledger")).isEqualTo(profiles.get("standby")).doesNotContain("query");
    }

    @Test
    void a_node_is_given_options_that_the_code_knows() {
        Set<String> known = new TreeSet<>(OF_SPRING);
        Options.inTheCode().forEach(option -> known.add(Options.variable(option)));

        assertThat(nodes())
                .allSatisfy(name -> assertThat(environment(name).keySet()).isSubsetOf(known));
        assertThat(Given.found("(?m)\\b((?:LEDGER|SERVER)_[A-Z_]+)=", Given.text("Dockerfile")))
                .isSubsetOf(known);
    }

    @Test
    void who_waits_for_health_waits_for_something_that_tells_it() {
        assertThat(SERVICES.keySet())
                .allSatisfy(name -> Given.map(service(name).get("depends_on")).forEach((other, condition) -> {
                    assertThat(Given.map(condition)).containsEntry("condition", "service_healthy");
                    assertThat(tellsItsHealth(other)).as(other).isTrue();
                }));
    }

    private static boolean tellsItsHealth(String name) {
        boolean byImage = Given.text("Dockerfile").contains("\nHEALTHCHECK ");
        return service(name).containsKey(service(name).containsKey("build") && byImage ? "build" : "healthcheck");
    }

    @Test
    void volumes_secrets_and_mounted_files_are_there_and_none_is_left_over() {
        Set<String> named = new TreeSet<>();
        mounts().forEach(source -> {
            if (source.startsWith("./")) {
                assertThat(Given.ROOT.resolve(source)).isDirectory();
            } else {
                named.add(source);
            }
        });
        assertThat(named).isEqualTo(Given.map(COMPOSE.get("volumes")).keySet());
        Set<String> secrets = new TreeSet<>();
        SERVICES.keySet()
                .forEach(name -> secrets.addAll(Given.list(service(name).get("secrets"))));
        assertThat(secrets).isEqualTo(Given.map(COMPOSE.get("secrets")).keySet());
    }

    @Test
    void no_two_services_want_the_same_port() {
        assertThat(SERVICES.keySet().stream()
                        .flatMap(name -> Given.list(service(name).get("ports")).stream()))
                .map(port -> port.replaceAll(".*:-([0-9]+)}.*", "$1"))
                .hasSize(6)
                .doesNotHaveDuplicates()
                .allMatch(port -> port.matches("[0-9]+"));
    }

    @Test
    void no_password_has_a_default() {
        String text = Given.text("docker-compose.yml");

        assertThat(Given.found("(\\$\\{[A-Z_]*(?:PASSWORD|KEY)[:}][^}]*)", text))
                .hasSize(3)
                .allMatch(use -> use.contains(":?"));
        assertThat(Given.found("(?m)^ +([A-Z_]*PASSWORD): [^$]", text)).isEmpty();
    }

    @Test
    void prometheus_asks_every_node_with_the_key_it_is_handed() {
        Map<String, Object> job = job();

        assertThat(targets(job))
                .containsExactlyInAnyOrderElementsOf(
                        nodes().map(name -> name + ":8080").toList());
        assertThat(String.valueOf(Given.map(job.get("authorization")).get("credentials_file")))
                .isEqualTo("/run/secrets/"
                        + Given.list(service("prometheus").get("secrets")).get(0));
        assertThat(Given.list(Given.yaml("deploy/prometheus/prometheus.yml").get("rule_files")))
                .allMatch(file -> Files.exists(Given.ROOT.resolve("deploy/prometheus/" + file)));
    }

    @Test
    void grafana_finds_prometheus_and_its_dashboard() {
        String source = Given.text("deploy/grafana/provisioning/datasources/prometheus.yml");
        String home = String.valueOf(
                Given.map(service("grafana").get("environment")).get("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"));

        assertThat(source).contains("url: http://prometheus:9090").contains("uid: prometheus");
        assertThat(Given.found("\"uid\": \"(\\w+)\"", Given.text("deploy" + home.substring("/etc".length()))))
                .containsExactlyInAnyOrder("prometheus", "ledger");
    }

    private static Map<String, Object> job() {
        Object jobs = Given.yaml("deploy/prometheus/prometheus.yml").get("scrape_configs");
        return Given.map(((List<?>) Objects.requireNonNull(jobs)).get(0));
    }

    private static List<String> targets(Map<String, Object> job) {
        Object configs = Objects.requireNonNull(job.get("static_configs"));
        return Given.list(Given.map(((List<?>) configs).get(0)).get("targets"));
    }

    private static Stream<String> nodes() {
        return SERVICES.keySet().stream().filter(name -> service(name).containsKey("build"));
    }

    private static Stream<String> mounts() {
        return SERVICES.keySet().stream()
                .flatMap(name -> Given.list(service(name).get("volumes")).stream())
                .map(mount -> mount.split(":", 2)[0]);
    }

    private static Map<String, Object> service(String name) {
        return Given.map(SERVICES.get(name));
    }

    private static Map<String, Object> environment(String name) {
        return Given.map(service(name).get("environment"));
    }
}

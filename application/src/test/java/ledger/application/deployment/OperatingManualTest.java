package ledger.application.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What operators read is what there is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatingManualTest {

    private static final String MANUAL = "docs/operating.md";
    private static final String ALARMS = "deploy/prometheus/alarms.yml";

    @Test
    void every_option_of_the_ledger_is_explained_and_no_other() {
        assertThat(Options.inTheCode()).hasSizeGreaterThan(15);
        assertThat(Given.firstColumn(MANUAL, "Configure")).isEqualTo(Options.inTheCode());
    }

    @Test
    void every_alarm_is_explained_and_no_other() {
        Set<String> alarms = Given.found("alert: (\\w+)", Given.text(ALARMS));

        assertThat(alarms).hasSizeGreaterThan(10);
        assertThat(Given.firstColumn(MANUAL, "Watch")).isEqualTo(alarms);
    }

    @Test
    void alarms_ask_for_metrics_that_there_are() {
        assertThat(asked(Given.found("expr: (.*)", Given.text(ALARMS))))
                .hasSizeGreaterThan(10)
                .isSubsetOf(documented());
    }

    @Test
    void the_dashboard_asks_for_metrics_that_there_are() {
        Set<String> expressions = Given.found(
                "\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"", Given.text("deploy/grafana/dashboards/ledger.json"));

        assertThat(asked(expressions)).hasSizeGreaterThan(20).isSubsetOf(documented());
    }

    /** The metrics in expressions: names with an underscore that are not in braces, quotes or Prometheus's own. */
    private static Set<String> asked(Set<String> expressions) {
        Set<String> names = new TreeSet<>();
        expressions.forEach(expression ->
                names.addAll(Given.found("\\b([a-z]+(?:_[a-z0-9]+)+)", expression.replaceAll("\\{[^}]*}", ""))));
        names.remove("histogram_quantile");
        return names;
    }

    /** What docs/metrics.md names, which is compared with a running node elsewhere. */
    private static Set<String> documented() {
        Set<String> names = new TreeSet<>();
        for (String metric : Given.found("(?m)^\\| `([a-z0-9_]+)` \\|", Given.text("docs/metrics.md"))) {
            names.add(metric);
            if (!metric.endsWith("_total")) {
                names.add(metric + "_count");
                names.add(metric + "_sum");
                names.add(metric + "_bucket");
            }
        }
        return names;
    }
}

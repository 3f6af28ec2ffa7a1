package ledger.application.metrics;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ledger.application.support.LedgerClient;

/** What a node shows to Prometheus at one time. */
record Scrape(String text) {

    private static final Pattern FAMILY = Pattern.compile("^# TYPE (\\S+) \\S+$", Pattern.MULTILINE);

    static Scrape of(LedgerClient operator) {
        return new Scrape(operator.get("/actuator/prometheus").expect(200).body());
    }

    /** The names of all metrics; the maximum that goes with a timer is no metric of its own. */
    Set<String> names() {
        Set<String> families = FAMILY.matcher(text)
                .results()
                .map(type -> type.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        return families.stream()
                .filter(name -> !name.endsWith("_max") || !families.contains(name.substring(0, name.length() - 4)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The value of the one line that begins with this: a name, and its labels where it has any. */
    double value(String line) {
        Matcher found = Pattern.compile("^" + Pattern.quote(line) + " (\\S+)$", Pattern.MULTILINE)
                .matcher(text);
        if (!found.find()) {
            throw new AssertionError("not shown: " + line);
        }
        return Double.parseDouble(found.group(1));
    }
}

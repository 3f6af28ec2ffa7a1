package ledger.query.audit.archive;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as a page of HTML that stands for itself: no scripts, nothing from elsewhere. */
final class ReportPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            body { font: 15px/1.5 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
            table { border-collapse: collapse; width: 100%%; margin: 1em 0; }
            th, td { border-bottom: 1px solid #ccc; padding: 0.4em; text-align: left; vertical-align: top; }
            td { overflow-wrap: anywhere; }
            .FAILED { color: #a00; font-weight: bold; }
            .OK { color: #070; }
            </style>
            </head>
            <body>
            %s
            </body>
            </html>
            """;

    private ReportPage() {}

    static String of(Report report) {
        String verdict = report.valid() ? "Valid" : "Not valid";
        String body = Stream.of(
                        "<h1 class=\"" + (report.valid() ? "OK" : "FAILED") + "\">" + verdict + "</h1>",
                        facts(report),
                        checks(report),
                        totals(report),
                        settlements(report))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return PAGE.formatted(escaped(verdict + ": " + report.archive()), body);
    }

    private static String facts(Report report) {
        List<String> rows = Stream.of(
                        row("", "Archive", report.archive()),
                        report.createdAt() == null ? "" : row("", "Made", report.createdAt()),
                        report.from() == null || report.to() == null
                                ? ""
                                : row("", "Events", report.from() + " to " + (report.to() - 1)),
                        report.head() == null
                                ? ""
                                : row("", "Head of the chain", report.head().toString()),
                        row("", "Sealed with", String.join(" ", report.keys())))
                .filter(row -> !row.isEmpty())
                .toList();
        return table("", rows);
    }

    private static String checks(Report report) {
        return table(
                head("Checked", "Outcome", "Finding"),
                report.checks().stream()
                        .map(check -> row(
                                check.outcome().name(),
                                check.subject(),
                                check.outcome().name().replace('_', ' ').toLowerCase(Locale.ROOT),
                                check.detail()))
                        .toList());
    }

    private static String totals(Report report) {
        return table(
                head("Trial balance", "Debits", "Credits", "Difference"),
                report.trialBalance().stream()
                        .map(total -> row("", total.currency(), total.debits(), total.credits(), total.difference()))
                        .toList());
    }

    private static String settlements(Report report) {
        return table(
                head("Settlement", "Attempt", "Status", "Participants", "Paid", "Received"),
                report.settlements().stream()
                        .map(settled -> row(
                                "",
                                settled.cycle(),
                                String.valueOf(settled.attempt()),
                                settled.status(),
                                String.valueOf(settled.participants()),
                                settled.paid(),
                                settled.received()))
                        .toList());
    }

    private static String table(String head, List<String> rows) {
        return rows.isEmpty() ? "" : "<table>\n" + head + String.join("\n", rows) + "\n</table>";
    }

    private static String head(String... names) {
        return "<tr>"
                + Stream.of(names).map(name -> "<th>" + escaped(name) + "</th>").collect(Collectors.joining())
                + "</tr>\n";
    }

    private static String row(String kind, String... cells) {
        String mark = kind.isEmpty() ? "" : " class=\"" + kind + "\"";
        return "<tr" + mark + ">"
                + Stream.of(cells).map(cell -> "<td>" + escaped(cell) + "</td>").collect(Collectors.joining())
                + "</tr>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

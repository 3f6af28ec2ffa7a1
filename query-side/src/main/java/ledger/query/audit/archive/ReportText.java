package ledger.query.audit.archive;

import ledger.query.audit.archive.Report.Check;
import ledger.query.audit.archive.Report.Settled;
import ledger.query.audit.archive.Report.Total;

/** A report for a terminal. */
final class ReportText {

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(Report report) {
        ReportText page = new ReportText();
        page.line(report.valid() ? "VALID" : "NOT VALID", report.archive());
        page.facts(report);
        page.line("");
        report.checks().forEach(page::check);
        page.moved(report);
        return page.text.toString();
    }

    private void facts(Report report) {
        if (report.from() != null && report.to() != null) {
            line("", "events " + report.from() + " to " + (report.to() - 1) + ", archived " + report.createdAt());
        }
        if (report.head() != null) {
            line("", "head of the chain after the last event: " + report.head());
        }
        report.keys().forEach(key -> line("", "sealed with the key " + key));
    }

    private void check(Check check) {
        String mark = switch (check.outcome()) {
            case OK -> "ok";
            case FAILED -> "FAILED";
            case NOT_CHECKED -> "not checked";
        };
        line(mark, check.subject() + ": " + check.detail());
    }

    private void moved(Report report) {
        if (!report.trialBalance().isEmpty()) {
            line("");
            line("", "trial balance");
        }
        for (Total total : report.trialBalance()) {
            line(
                    "",
                    total.currency() + "  debits " + total.debits() + "  credits " + total.credits() + "  difference "
                            + total.difference());
        }
        if (!report.settlements().isEmpty()) {
            line("");
            line("", "settlements");
        }
        for (Settled settled : report.settlements()) {
            line(
                    "",
                    settled.cycle() + "  attempt " + settled.attempt() + "  " + settled.status() + "  "
                            + settled.participants() + " participants  paid " + settled.paid() + "  received "
                            + settled.received());
        }
    }

    private void line(String mark, String words) {
        line(String.format("%-12s %s", mark, Printable.of(words)).stripTrailing());
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}

package ledger.query.audit.archive;

import java.util.Locale;
import ledger.query.audit.seals.SealJson;

/** How a report is written down. */
public enum ReportForm {
    TEXT {
        @Override
        public String write(Report report) {
            return ReportText.of(report);
        }
    },
    JSON {
        @Override
        public String write(Report report) {
            return SealJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
        }
    },
    HTML {
        @Override
        public String write(Report report) {
            return ReportPage.of(report);
        }
    };

    public abstract String write(Report report);

    /** The form that a file of this name is expected to have. */
    public static ReportForm of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".html")) {
            return HTML;
        }
        return lower.endsWith(".json") ? JSON : TEXT;
    }
}

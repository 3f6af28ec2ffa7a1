package ledger.query.audit.archive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ledger.messages.CurrencyCode;
import ledger.query.audit.LogRules;
import ledger.query.audit.archive.Report.Check;
import ledger.query.audit.archive.Report.Outcome;
import ledger.query.audit.seals.Chain;
import org.jspecify.annotations.Nullable;

/** A report that is being written. */
final class ReportDraft {

    private final String archive;
    private final List<Check> checks = new ArrayList<>();
    private final Set<String> keys = new TreeSet<>();
    private final List<Report.Total> totals = new ArrayList<>();
    private final List<Report.Settled> settled = new ArrayList<>();
    private @Nullable Manifest manifest;
    private @Nullable Chain chain;
    private long checkpoints;

    ReportDraft(String archive) {
        this.archive = archive;
    }

    void ok(String subject, String detail) {
        checks.add(new Check(subject, Outcome.OK, detail));
    }

    void failed(String subject, String detail) {
        checks.add(new Check(subject, Outcome.FAILED, detail));
    }

    void notChecked(String subject, String detail) {
        checks.add(new Check(subject, Outcome.NOT_CHECKED, detail));
    }

    /** Notes a check that is passed unless something speaks against it. */
    void check(String subject, String detail, @Nullable String objection) {
        if (objection == null) {
            ok(subject, detail);
        } else {
            failed(subject, objection);
        }
    }

    boolean isValid() {
        return checks.stream().noneMatch(check -> check.outcome() == Outcome.FAILED);
    }

    void of(Manifest read) {
        manifest = read;
    }

    void sealedWith(Set<String> keyIds) {
        keys.addAll(keyIds);
    }

    void recomputed(Chain read, long agreeing) {
        chain = read;
        checkpoints = agreeing;
    }

    void moved(LogRules rules) {
        rules.trialBalance()
                .forEach((currency, total) ->
                        totals.add(new Report.Total(currency, total.debits(), total.credits(), total.difference())));
        rules.settlements()
                .forEach(total -> settled.add(new Report.Settled(
                        total.cycle(),
                        total.attempt(),
                        total.status(),
                        total.participants(),
                        major(total.paid(), total.currency()),
                        major(total.received(), total.currency()))));
    }

    private static String major(BigInteger minor, String currency) {
        return new BigDecimal(minor, CurrencyCode.of(currency).exponent()).toPlainString();
    }

    Report report() {
        return new Report(
                isValid(),
                archive,
                manifest == null ? null : manifest.createdAt(),
                manifest == null ? null : manifest.from(),
                manifest == null ? null : manifest.to(),
                chain == null ? null : checkpoints,
                chain == null ? null : chain.head(),
                List.copyOf(keys),
                List.copyOf(checks),
                List.copyOf(totals),
                List.copyOf(settled));
    }
}

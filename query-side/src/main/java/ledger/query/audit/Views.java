package ledger.query.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the views with the log, as far as they reflect all of it. */
final class Views {

    private final Findings findings;
    private final BalanceViews balances;
    private final PaymentViews payments;
    private final ClearingViews clearing;
    private final ViewProgress progress;

    Views(JdbcClient jdbc, Findings findings) {
        this.findings = findings;
        this.balances = new BalanceViews(jdbc, findings);
        this.payments = new PaymentViews(jdbc, findings);
        this.clearing = new ClearingViews(jdbc, findings);
        this.progress = ViewProgress.read(jdbc);
    }

    /** Compares a payment that the log has followed to its end. */
    void compare(PaymentTrace payment) {
        if (progress.isComplete("payments")) {
            payments.compare(payment);
        }
    }

    /** Compares everything else when the log has been followed to its end. */
    void compare(LogFold log) {
        clearing.checkNets();
        whereComplete("payments", payments::end);
        whereComplete("clearing", () -> {
            clearing.compare(log.clearing());
            clearing.compare(log.settlements().rows());
        });
        whereComplete("participants", () -> clearing.compare(log.participants()));
        whereComplete("balances", () -> {
            balances.checkConservation();
            balances.compare(log.accounts());
        });
    }

    private void whereComplete(String view, Runnable comparison) {
        if (progress.isComplete(view)) {
            comparison.run();
        } else {
            String detail = "is not at the head of the log, " + progress.head() + ", and was not compared";
            findings.add("I7", progress.of(view), view, detail);
        }
    }
}

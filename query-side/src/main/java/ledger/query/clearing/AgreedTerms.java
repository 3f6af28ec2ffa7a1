package ledger.query.clearing;

import java.util.List;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.SettlementModel;

/** What was agreed for one currency, the newest first. */
record AgreedTerms(List<TermsRow> newestFirst) {

    ClearingTerms now() {
        return before(Long.MAX_VALUE);
    }

    /**
     * How the payments of a cycle are settled: as was agreed at its cut-off, for the model does not change while a
     * cycle has payments.
     */
    SettlementModel modelOf(Cycle cycle) {
        return before(cycle.closedIndex()).model();
    }

    private ClearingTerms before(long index) {
        return newestFirst.stream()
                .filter(row -> row.agreedIndex() < index)
                .findFirst()
                .map(TermsRow::terms)
                .orElse(ClearingTerms.DEFAULT);
    }
}

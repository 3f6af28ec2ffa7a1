package ledger.query.audit;

import java.io.Serializable;

/** What is agreed for a currency, as far as it limits anyone. */
record TermsRow(String model, boolean prefunded) implements Serializable {

    /** What holds while nothing else was agreed. */
    static final TermsRow NEW = new TermsRow("MULTILATERAL_NET", false);

    static TermsRow of(StoredEvent agreed) {
        return new TermsRow(
                agreed.payload().tree().path("terms").path("model").asString(""),
                agreed.payload().tree().path("terms").path("prefunded").asBoolean(false));
    }

    boolean isDeferred() {
        return !model.equals("IMMEDIATE_GROSS");
    }
}

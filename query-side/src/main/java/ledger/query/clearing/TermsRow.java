package ledger.query.clearing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.clearing.ClearingEvent.TermsAgreed;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.clearing.SettlementModel;
import ledger.query.progress.Row;
import org.jspecify.annotations.Nullable;

/** What was agreed for a currency at one time; it holds until something else is. */
@Entity
@IdClass(TermsKey.class)
@Table(name = "clearing_terms")
class TermsRow extends Row {

    private static final String NEXT_LINE = "\n";

    @Id
    private String currency;

    @Id
    private long agreedIndex;

    @Enumerated(EnumType.STRING)
    private SettlementModel model;

    private boolean prefunded;

    @Enumerated(EnumType.STRING)
    private ReleaseRule releaseRule;

    private long queueSeconds;
    private boolean returnedAtCutOff;
    private String cutOffs;
    private String timeZone;
    private @Nullable Long cutOffValue;

    protected TermsRow() {}

    TermsRow(TermsKey key, TermsAgreed event) {
        ClearingTerms terms = event.terms();
        Money value = terms.cutOffValue();
        this.currency = key.currency();
        this.agreedIndex = key.agreedIndex();
        this.model = terms.model();
        this.prefunded = terms.prefunded();
        this.releaseRule = terms.releaseRule();
        this.queueSeconds = terms.queueSeconds();
        this.returnedAtCutOff = terms.returnedAtCutOff();
        this.cutOffs = String.join(NEXT_LINE, terms.cutOffs());
        this.timeZone = terms.timeZone();
        this.cutOffValue = value == null ? null : value.minor();
    }

    long agreedIndex() {
        return agreedIndex;
    }

    ClearingTerms terms() {
        return new ClearingTerms(
                model,
                prefunded,
                releaseRule,
                queueSeconds,
                returnedAtCutOff,
                cutOffs.isEmpty() ? List.of() : List.of(cutOffs.split(NEXT_LINE)),
                timeZone,
                cutOffValue == null ? null : new Money(cutOffValue, CurrencyCode.of(currency)));
    }
}

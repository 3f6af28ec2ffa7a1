package ledger.query.settlements;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import ledger.messages.ParticipantId;
import ledger.query.progress.Row;

/** What a participant owes the guarantee fund, which has paid for it, in minor units. */
@Entity
@IdClass(FundClaimKey.class)
@Table(name = "guarantee_fund_claim")
class FundClaim extends Row {

    @Id
    private String currency;

    @Id
    private String participantId;

    private long amount;

    protected FundClaim() {}

    FundClaim(FundClaimKey key) {
        this.currency = key.currency();
        this.participantId = key.participantId();
    }

    void add(long paid) {
        amount = Math.addExact(amount, paid);
    }

    ParticipantId owner() {
        return new ParticipantId(participantId);
    }

    long amount() {
        return amount;
    }
}

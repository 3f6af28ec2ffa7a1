package ledger.query.settlements;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import ledger.messages.settlements.Remedy;
import ledger.query.progress.Row;

/** What was to be done in an attempt to settle a cycle about whoever could not pay. */
@Entity
@IdClass(RemedyChoiceKey.class)
@Table(name = "settlement_remedy")
class RemedyChoice extends Row {

    @Id
    private String cycle;

    @Id
    private int attempt;

    @Enumerated(EnumType.STRING)
    private Remedy remedy;

    protected RemedyChoice() {}

    RemedyChoice(RemedyChoiceKey key, Remedy remedy) {
        this.cycle = key.cycle();
        this.attempt = key.attempt();
        this.remedy = remedy;
    }

    Remedy remedy() {
        return remedy;
    }
}

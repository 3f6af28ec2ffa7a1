package ledger.query.settlements;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ledger.messages.clearing.ClearingEvent.GuaranteeFundSet;
import ledger.messages.settlements.RemedyEvent.GuaranteeFundDrawn;
import ledger.query.progress.ClearingGroup;
import ledger.query.progress.LogIndex;
import ledger.query.progress.RowBatch;
import ledger.query.progress.ViewPart;
import ledger.query.progress.ViewTable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;

/** Keeps what is left of the guarantee funds, and who owes them how much. */
@Component
@ProcessingGroup(ClearingGroup.NAME)
class FundProjection implements ViewPart {

    private final RowBatch<String, GuaranteeFund> fundRows;
    private final RowBatch<FundClaimKey, FundClaim> claimRows;

    FundProjection(EntityManager entityManager) {
        this.fundRows = new RowBatch<>(entityManager, GuaranteeFund.class);
        this.claimRows = new RowBatch<>(entityManager, FundClaim.class);
    }

    @EventHandler
    void on(GuaranteeFundSet event, TrackingToken token) {
        fundRows.upsert(
                event.currency().code(), LogIndex.of(token), () -> new GuaranteeFund(event), fund -> fund.set(event));
    }

    @EventHandler
    void on(GuaranteeFundDrawn event, TrackingToken token) {
        long index = LogIndex.of(token);
        String currency = event.cycle().currency().code();
        fundRows.update(currency, index, fund -> event.draws().forEach(fund::pay));
        Map<String, Long> paid = new TreeMap<>();
        event.draws()
                .forEach(draw -> paid.merge(
                        draw.participantId().value(),
                        Math.addExact(
                                draw.fromCreditLines().minor(),
                                draw.fromContributions().minor()),
                        Math::addExact));
        paid.forEach((participant, amount) -> {
            FundClaimKey key = new FundClaimKey(currency, participant);
            claimRows.upsert(key, index, () -> new FundClaim(key), claim -> claim.add(amount));
        });
    }

    @Override
    public List<ViewTable> tables() {
        return List.of(ViewTable.of("guarantee_fund"), ViewTable.of("guarantee_fund_claim"));
    }
}

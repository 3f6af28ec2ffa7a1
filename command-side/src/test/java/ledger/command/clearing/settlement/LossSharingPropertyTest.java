package ledger.command.clearing.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Obligation;
import ledger.messages.clearing.Obligations;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LossSharingPropertyTest {

    @Property(tries = 300)
    void nobody_bears_more_than_its_claim(
            @ForAll @Size(3) List<@LongRange(min = 1, max = 100) Long> claims,
            @ForAll @LongRange(min = 1, max = 300) long loss) {
        ParticipantId debtor = new ParticipantId("BANKA");
        Obligations owed = Obligations.of(List.of(
                new Obligation(debtor, new ParticipantId("BANKB"), claims.get(0)),
                new Obligation(debtor, new ParticipantId("BANKC"), claims.get(1)),
                new Obligation(debtor, new ParticipantId("BANKD"), claims.get(2))));
        long lacking = Math.min(loss, owed.grossValue());
        LossSharing sharing = LossSharing.of(owed, Map.of(debtor, lacking));
        assertThat(sharing.shares().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(lacking);
        sharing.shares()
                .forEach((survivor, share) -> assertThat(share).isLessThanOrEqualTo(owed.owed(debtor, survivor)));
    }
}

package ledger.query.audit;

import static ledger.query.SettlementStory.cutOff;
import static ledger.query.SettlementStory.failed;
import static ledger.query.SettlementStory.settled;
import static ledger.query.SettlementStory.topUp;
import static ledger.query.Story.concat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every invariant of settlement, with at least one ledger that breaks it and is found out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementInvariantsTest extends CheckedLedger {

    @Test
    void a_sound_settlement_has_no_findings() {
        log.append(concat(cutOff(), failed(1), failed(2), topUp(), settled(3)));
        assertThat(check()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({
        "ledger.query.audit.BrokenSettlements#halfBooked",
        "ledger.query.audit.BrokenSettlements#settledWrongly"
    })
    void an_unsound_settlement_is_found_out(String what, String invariants, List<Object> events) {
        log.append(cutOff());
        if (!events.contains(BrokenSettlements.REFUSED)) {
            log.append(topUp());
        }
        log.store(events);
        assertThat(brokenInLog()).containsExactlyInAnyOrder(invariants.split(" "));
    }
}

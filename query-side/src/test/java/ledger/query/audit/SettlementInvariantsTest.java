package ledger.query.audit;

import static ledger.query.SettlementStory.cutOff;
import static ledger.query.SettlementStory.failed;
import static ledger.query.SettlementStory.settled;
import static ledger.query.SettlementStory.topUp;
import static ledger.query.Story.concat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import ledger.query.QueryApplication;
import ledger.query.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Every invariant of settlement, with at least one ledger that breaks it and is found out. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettlementInvariantsTest {

    @Autowired
    TestLog log;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void an_empty_log() {
        log.clear();
    }

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

    private List<Finding> check() {
        return new Invariants(dataSource).check(Duration.ZERO);
    }

    /** The broken invariants but I7: the views are not shown the unsound part of the log. */
    private Set<String> brokenInLog() {
        return check().stream()
                .map(Finding::invariant)
                .filter(invariant -> !invariant.equals("I7"))
                .collect(Collectors.toSet());
    }
}

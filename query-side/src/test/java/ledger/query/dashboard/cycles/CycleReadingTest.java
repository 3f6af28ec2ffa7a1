package ledger.query.dashboard.cycles;

import static ledger.query.SettlementStory.BANKC;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import ledger.messages.Caller;
import ledger.query.QueryApplication;
import ledger.query.SettlementStory;
import ledger.query.TestLog;
import ledger.query.metrics.MatrixView.Owed;
import ledger.query.settlements.SettlementView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A cycle and its settlement, as one picture. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class CycleReadingTest {

    @Autowired
    TestLog log;

    @Autowired
    CycleReading reading;

    @BeforeEach
    void a_cycle_is_cut_off() {
        log.clear();
        log.append(SettlementStory.cutOff());
    }

    @Test
    void obligations_stand_in_a_square_of_who_sent_and_who_received() {
        OwedTable owed = reading.picture(FIRST, Caller.AUDITOR).owed();

        assertThat(owed.creditors()).containsExactly("BANKA", "BANKB");
        assertThat(owed.lines()).extracting(OwedTable.Line::debtor).containsExactly("BANKA", "BANKB", "BANKC");
        assertThat(owed.lines().get(2).cells())
                .containsExactly(
                        new OwedTable.Cell("BANKA", null),
                        new OwedTable.Cell("BANKB", new Owed("BANKC", "BANKB", "3.00", 1)));
    }

    @Test
    void a_participant_sees_what_concerns_itself() {
        CyclePicture picture = reading.picture(FIRST, Caller.of(BANKC));

        assertThat(picture.owed().lines()).extracting(OwedTable.Line::debtor).containsExactly("BANKC");
        assertThat(picture.cycle().positions()).hasSize(1);
        assertThat(reading.picture(FIRST, Caller.of(BANKA)).owed().lines())
                .extracting(OwedTable.Line::debtor)
                .containsExactly("BANKA", "BANKB");
    }

    @Test
    void it_is_to_be_settled_until_it_is() {
        assertThat(reading.picture(FIRST.next(), Caller.OPERATOR).isToBeSettled())
                .isFalse();
        assertThat(reading.picture(FIRST, Caller.OPERATOR).settlement()).isNull();
        assertThat(reading.picture(FIRST, Caller.OPERATOR).isToBeSettled()).isTrue();

        log.append(SettlementStory.failed(1));
        CyclePicture failed = reading.picture(FIRST, Caller.OPERATOR);
        assertThat(failed.isToBeSettled()).isTrue();
        assertThat(shortfalls(failed)).containsExactly(new SettlementView.Amount("BANKA", "10.00"));

        log.append(SettlementStory.topUp());
        log.append(SettlementStory.settled(2));
        CyclePicture settled = reading.picture(FIRST, Caller.OPERATOR);
        assertThat(settled.isToBeSettled()).isFalse();
        assertThat(shortfalls(settled)).isEmpty();
    }

    private static List<SettlementView.Amount> shortfalls(CyclePicture picture) {
        return Objects.requireNonNull(picture.settlement()).shortfalls();
    }
}

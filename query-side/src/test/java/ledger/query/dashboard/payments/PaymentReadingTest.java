package ledger.query.dashboard.payments;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.BOB;
import static ledger.query.Story.eur;
import static ledger.query.Story.id;
import static ledger.query.Story.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import ledger.messages.Caller;
import ledger.messages.PaymentId;
import ledger.messages.ProblemException;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountEvent.CreditRefused;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldVoided;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import ledger.query.QueryApplication;
import ledger.query.QueueStory;
import ledger.query.Slice;
import ledger.query.Story;
import ledger.query.TestLog;
import ledger.query.payments.PaymentSearch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Payments of every ending, as a list and as a story. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentReadingTest {

    @Autowired
    TestLog log;

    @Autowired
    PaymentReading reading;

    @BeforeEach
    void payments_of_every_ending() {
        log.clear();
        log.append(Story.day());
        log.append(QueueStory.all());
        log.append(refusedByCreditor("blocked", StatusReason.ACCOUNT_BLOCKED));
        log.append(unknownCreditor("nobody"));
    }

    @ParameterizedTest
    @CsvSource({
        "fund,    initiated reserved accepted -cleared debited credited completed",
        "rent,    initiated reserved accepted cleared debited credited completed",
        "forth,   initiated reserved accepted cleared debited credited completed",
        "dream,   initiated !reserved .accepted .cleared .debited .credited !rejected",
        "blocked, initiated ~reserved !accepted .cleared .debited .credited !rejected",
        "nobody,  initiated ~reserved !accepted .cleared .debited .credited !rejected",
        "house,   initiated ~reserved ~accepted !cleared .debited .credited !rejected",
        "gone,    initiated ~reserved ~accepted !cleared .debited .credited !cancelled",
        "sooner,  initiated reserved accepted ?cleared .debited .credited .completed"
    })
    void a_path_shows_how_far_a_payment_came_and_what_was_undone(String key, String path) {
        PaymentStory story = reading.story(id(key), Caller.AUDITOR);

        assertThat(written(story.path())).isEqualTo(path);
    }

    @Test
    void a_list_shows_the_paths_that_the_log_tells() {
        List<PaymentLine> lines = reading.lines(PaymentSearch.ALL, new Slice(100, ""), Caller.AUDITOR)
                .items();

        assertThat(lines).hasSize(13).allSatisfy(line -> {
            PaymentId id = PaymentId.parse(line.payment().paymentId());
            assertThat(line.path()).isEqualTo(reading.story(id, Caller.AUDITOR).path());
        });
    }

    @Test
    void a_list_can_be_of_one_reason() {
        PaymentSearch blocked = new PaymentSearch(null, null, null, StatusReason.ACCOUNT_BLOCKED, null, null);

        assertThat(reading.lines(blocked, new Slice(100, ""), Caller.AUDITOR).items())
                .extracting(line -> line.payment().endToEndId())
                .containsExactly("E2E-blocked");
    }

    @Test
    void a_story_tells_every_event_and_what_it_meant() {
        assertThat(reading.story(id("house"), Caller.of(BANKA)).chapters())
                .extracting(PaymentStory.Chapter::sentence)
                .containsExactly(
                        "BANKA orders 600.00 EUR from alice to bob.",
                        "600.00 EUR is reserved on alice.",
                        "bob will take 600.00 EUR.",
                        "Clearing from BANKA to BANKB is refused: net debit cap exceeded.",
                        "Undone: bob no longer expects 600.00 EUR.",
                        "Undone: 600.00 EUR on alice is available again.",
                        "Rejected: net debit cap exceeded. Nothing moved, nothing is reserved.");
    }

    @Test
    void someone_elses_payment_has_no_story() {
        assertThatThrownBy(() -> reading.story(id("house"), Caller.of(BANKB))).isInstanceOf(ProblemException.class);
    }

    private static String written(PaymentPath path) {
        return path.steps().stream().map(PaymentReadingTest::written).collect(Collectors.joining(" "));
    }

    private static String written(Step step) {
        String mark = switch (step.status()) {
            case DONE -> "";
            case WAITING -> "?";
            case REFUSED -> "!";
            case UNDONE -> "~";
            case NOT_NEEDED -> "-";
            case NOT_REACHED -> ".";
        };
        return mark + step.name();
    }

    private static List<Object> refusedByCreditor(String key, StatusReason reason) {
        return List.of(
                order(key, ALICE, BOB, 100),
                new HoldPlaced(ALICE, id(key), eur(100), BANKA),
                new CreditRefused(BOB, id(key), eur(100), reason),
                new HoldVoided(ALICE, id(key), eur(100), reason),
                new PaymentRejected(id(key), reason));
    }

    private static List<Object> unknownCreditor(String key) {
        StatusReason reason = StatusReason.CREDITOR_ACCOUNT_NOT_FOUND;
        return List.of(
                order(key, ALICE, BOB, 100),
                new HoldPlaced(ALICE, id(key), eur(100), BANKA),
                new HoldVoided(ALICE, id(key), eur(100), reason),
                new PaymentRejected(id(key), reason));
    }
}

package ledger.query.audit;

import static ledger.messages.payments.Priority.NORMAL;
import static ledger.query.QueueStory.all;
import static ledger.query.QueueStory.cancelled;
import static ledger.query.QueueStory.queued;
import static ledger.query.QueueStory.release;
import static ledger.query.QueueStory.released;
import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.BOB;
import static ledger.query.Story.EUR;
import static ledger.query.Story.FIRST;
import static ledger.query.Story.concat;
import static ledger.query.Story.day;
import static ledger.query.Story.eur;
import static ledger.query.Story.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountEvent.AcceptanceWithdrawn;
import ledger.messages.accounts.AccountEvent.HoldVoided;
import ledger.messages.clearing.ClearingEvent.FundsNoted;
import ledger.messages.clearing.ClearingEvent.MemberSuspended;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.payments.PaymentEvent.PaymentCancelled;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import ledger.messages.queue.QueueEvent.QueuedPaymentHeld;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.query.SettlementStory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong about payments that wait is found. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueInvariantsTest extends CheckedLedger {

    private static final StatusReason REASON = StatusReason.ORDER_CANCELLED;

    /** Two that wait for each other. */
    private static final List<Object> BOTH =
            concat(queued("forth", ALICE, BOB, 700, NORMAL), queued("return", BOB, ALICE, 500, NORMAL));

    private static final List<Object> ONE = queued("gone", ALICE, BOB, 900, NORMAL);

    @Test
    void payments_that_wait_went_on_or_were_cancelled_are_sound() {
        log.append(concat(day(), all()));

        assertThat(check()).isEmpty();
    }

    static Stream<Arguments> unsound() {
        PaymentCleared cleared = new PaymentCleared(FIRST, id("gone"), BANKA, BANKB, eur(900));
        return Stream.of(
                Arguments.of("released without waiting", "I5 I9", concat(without(BOTH, 3), released())),
                Arguments.of("released on hold", "I9", concat(BOTH, List.of(held("forth")), released())),
                Arguments.of("other movements", "I9", concat(BOTH, List.of(release(100)), without(released(), 0))),
                Arguments.of("released twice", "I2 I5 I9", concat(BOTH, List.of(release(200)), released())),
                Arguments.of("released beyond the limit", "I9", concat(BOTH, List.of(cap(0)), released())),
                Arguments.of("released while suspended", "I9", concat(BOTH, List.of(suspended()), released())),
                Arguments.of(
                        "released, then removed", "I5", concat(BOTH, released().subList(0, 1), removed())),
                Arguments.of(
                        "never told of its release",
                        "I4",
                        concat(BOTH, released().subList(0, 5))),
                Arguments.of("cleared while it waits", "I4 I5", concat(ONE, List.of(cleared))),
                Arguments.of("waits without its money", "I5", concat(ONE, List.of(voided()))),
                Arguments.of("cancelled out of the blue", "I5", concat(ONE, undone(new PaymentCancelled(id("gone"))))),
                Arguments.of("rejected out of the blue", "I5", concat(ONE, undone(rejected()))),
                Arguments.of(
                        "left, and no end",
                        "I4",
                        concat(ONE, cancelled("gone", ALICE, BOB, 900).subList(0, 4))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("unsound")
    void an_unsound_queue_is_found_out(String what, String invariants, List<Object> events) {
        log.append(day());
        log.store(events);

        assertThat(brokenInLog()).containsExactlyInAnyOrder(invariants.split(" "));
    }

    @Test
    void what_clearing_believes_to_be_on_a_settlement_account_must_be_there() {
        log.append(SettlementStory.cutOff());
        log.store(List.of(new FundsNoted(EUR, BANKA, 1)));

        assertThat(brokenInLog()).containsExactly("I9");
    }

    private static QueuedPaymentHeld held(String key) {
        return new QueuedPaymentHeld(EUR, id(key));
    }

    private static NetDebitCapSet cap(long minor) {
        return new NetDebitCapSet(BANKA, eur(minor));
    }

    private static MemberSuspended suspended() {
        return new MemberSuspended(EUR, BANKB);
    }

    private static List<Object> removed() {
        return concat(
                List.of(new QueuedPaymentRemoved(EUR, id("forth"), REASON)),
                released().subList(1, released().size()));
    }

    private static HoldVoided voided() {
        return new HoldVoided(ALICE, id("gone"), eur(900), REASON);
    }

    private static PaymentRejected rejected() {
        return new PaymentRejected(id("gone"), REASON);
    }

    private static List<Object> undone(Object end) {
        return List.of(new AcceptanceWithdrawn(BOB, id("gone"), eur(900), REASON), voided(), end);
    }

    private static List<Object> without(List<Object> events, int index) {
        List<Object> changed = new ArrayList<>(events);
        changed.remove(index);
        return changed;
    }
}

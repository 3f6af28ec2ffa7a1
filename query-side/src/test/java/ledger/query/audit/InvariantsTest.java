package ledger.query.audit;

import static ledger.messages.accounts.AccountType.CUSTOMER;
import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.BOB;
import static ledger.query.Story.CAROL;
import static ledger.query.Story.EUR;
import static ledger.query.Story.FIRST;
import static ledger.query.Story.MINT;
import static ledger.query.Story.concat;
import static ledger.query.Story.day;
import static ledger.query.Story.eur;
import static ledger.query.Story.founding;
import static ledger.query.Story.id;
import static ledger.query.Story.opened;
import static ledger.query.Story.payment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import ledger.messages.AccountId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldVoided;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.MemberSuspended;
import ledger.messages.clearing.ClearingEvent.NetDebitCapSet;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentRejected;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every invariant, with at least one ledger that breaks it and is found out. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InvariantsTest extends CheckedLedger {

    private static final AccountId GHOST = new AccountId("ghost");
    private static final CycleCutOff CUT_OFF = new CycleCutOff(FIRST, FIRST.next());
    private static final List<Object> RENT = payment("rent", ALICE, BOB, 1_234);
    private static final List<Object> GIFT = payment("gift", ALICE, CAROL, 500);
    private static final StatusReason FUNDS = StatusReason.INSUFFICIENT_FUNDS;

    @Test
    void a_sound_day_has_no_findings() {
        log.append(day());
        assertThat(check()).isEmpty();
    }

    @Test
    void an_empty_ledger_has_no_findings() {
        assertThat(check()).isEmpty();
    }

    @Test
    void views_that_are_behind_are_waited_for() {
        log.append(founding());
        long first = log.append(payment("fund", MINT, ALICE, 100_000)) + 1;
        log.store(RENT);
        CompletableFuture<List<Finding>> check =
                CompletableFuture.supplyAsync(() -> new Invariants(dataSource).check(Duration.ofMinutes(1)));
        log.project(first, RENT);
        assertThat(check).succeedsWithin(Duration.ofMinutes(1)).isEqualTo(List.of());
    }

    static Stream<Arguments> unsoundPayments() {
        HoldVoided voided = new HoldVoided(ALICE, id("rent"), eur(1_234), FUNDS);
        PaymentRejected rejected = new PaymentRejected(id("rent"), FUNDS);
        PaymentCompleted completed = new PaymentCompleted(id("gift"), null);
        return Stream.of(
                Arguments.of("more credited than debited", "I1 I2", with(RENT, 5, posted(BOB, 1_235))),
                Arguments.of("debited, never credited", "I1 I5", without(RENT, 5)),
                Arguments.of("debited twice", "I1 I2 I5", plus(RENT, 4, RENT.get(4))),
                Arguments.of("held twice", "I2 I5", plus(RENT, 1, RENT.get(1))),
                Arguments.of("credited to another account", "I2", with(RENT, 5, posted(CAROL, 1_234))),
                Arguments.of("no end", "I4", RENT.subList(0, 6)),
                Arguments.of("two ends", "I4", concat(RENT, List.of(rejected))),
                Arguments.of("an order nobody gave", "I4", RENT.subList(1, 6)),
                Arguments.of("completed without clearing", "I5", without(RENT, 3)),
                Arguments.of("cleared inside one participant", "I5", plus(GIFT, 3, clearedInside())),
                Arguments.of("another cycle in the end", "I5", with(RENT, 6, new PaymentCompleted(id("rent"), null))),
                Arguments.of("rejected with the money held", "I5", concat(RENT.subList(0, 2), List.of(rejected))),
                Arguments.of("undone after the pivot", "I5", concat(RENT.subList(0, 4), List.of(voided, rejected))),
                Arguments.of("completed without moving", "I5", List.of(GIFT.get(0), completed)),
                Arguments.of("initiated twice", "I12 I4", concat(RENT, RENT.subList(0, 1))));
    }

    static Stream<Arguments> unsoundSurroundings() {
        return Stream.of(
                Arguments.of("more held than there is", "I6", payment("big", ALICE, CAROL, 100_001)),
                Arguments.of("cleared in a closed cycle", "I9", concat(List.of(CUT_OFF), RENT)),
                Arguments.of("a cycle cut off that was not open", "I9", List.of(CUT_OFF, CUT_OFF)),
                Arguments.of("beyond the cap", "I9", concat(List.of(new NetDebitCapSet(BANKA, eur(1_233))), RENT)),
                Arguments.of("cleared while suspended", "I9", concat(List.of(new MemberSuspended(EUR, BANKB)), RENT)),
                Arguments.of("cleared for strangers", "I9", with(RENT, 3, swapped())),
                Arguments.of("an account that was never opened", "I10 I1 I5", payment("x", ALICE, GHOST, 1)),
                Arguments.of("an account opened twice", "I10", List.of(opened(ALICE, BANKA, CUSTOMER))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource({"unsoundPayments", "unsoundSurroundings"})
    void an_unsound_log_is_found_out(String what, String invariants, List<Object> events) {
        log.append(concat(founding(), payment("fund", MINT, ALICE, 100_000)));
        log.store(events);
        assertThat(brokenInLog()).containsExactlyInAnyOrder(invariants.split(" "));
    }

    private static CreditPosted posted(AccountId account, long minor) {
        return new CreditPosted(account, id("rent"), eur(minor));
    }

    private static PaymentCleared clearedInside() {
        return new PaymentCleared(FIRST, id("gift"), BANKA, BANKA, eur(500));
    }

    private static PaymentCleared swapped() {
        return new PaymentCleared(FIRST, id("rent"), BANKB, BANKA, eur(1_234));
    }

    private static List<Object> with(List<Object> events, int index, Object event) {
        List<Object> changed = new ArrayList<>(events);
        changed.set(index, event);
        return changed;
    }

    private static List<Object> plus(List<Object> events, int index, Object event) {
        List<Object> changed = new ArrayList<>(events);
        changed.add(index, event);
        return changed;
    }

    private static List<Object> without(List<Object> events, int index) {
        return concat(events.subList(0, index), events.subList(index + 1, events.size()));
    }
}

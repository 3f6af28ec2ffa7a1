package ledger.query;

import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BANKB;
import static ledger.query.Story.BOB;
import static ledger.query.Story.CAROL;
import static ledger.query.Story.EUR;
import static ledger.query.Story.FIRST;
import static ledger.query.Story.concat;
import static ledger.query.Story.eur;
import static ledger.query.Story.id;
import static ledger.query.Story.order;

import java.util.List;
import ledger.messages.AccountId;
import ledger.messages.ParticipantId;
import ledger.messages.StatusReason;
import ledger.messages.accounts.AccountEvent.AcceptanceWithdrawn;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.accounts.AccountEvent.HoldVoided;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.payments.PaymentEvent.CancellationRequested;
import ledger.messages.payments.PaymentEvent.PaymentCancelled;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentDeferred;
import ledger.messages.payments.PaymentEvent.PaymentReleased;
import ledger.messages.payments.Priority;
import ledger.messages.queue.QueueEvent.PaymentQueued;
import ledger.messages.queue.QueueEvent.PaymentsReleased;
import ledger.messages.queue.QueueEvent.QueuedPaymentRemoved;
import ledger.messages.queue.ReleaseCause;
import ledger.messages.queue.ReleasedPayment;
import ledger.messages.settlements.NetMovement;

/** Payments of the day of {@link Story} that wait: one of Alice and one of Bob are set off, and one is cancelled. */
public final class QueueStory {

    private QueueStory() {}

    /** A payment up to its wait: 5 events. */
    public static List<Object> queued(String key, AccountId from, AccountId to, long minor, Priority priority) {
        ParticipantId debtor = from.equals(BOB) ? BANKB : BANKA;
        ParticipantId creditor = debtor.equals(BANKA) ? BANKB : BANKA;
        return List.of(
                order(key, from, to, minor),
                new HoldPlaced(from, id(key), eur(minor), debtor),
                new CreditAccepted(to, id(key), eur(minor), creditor),
                new PaymentQueued(id(key), debtor, creditor, eur(minor), priority, TestLog.DAWN.plusSeconds(3_600)),
                new PaymentDeferred(id(key)));
    }

    /** Alice's 7.00 and Bob's 5.00, released together: 9 events. */
    public static List<Object> released() {
        return concat(
                List.of(release(200)),
                List.of(new PaymentReleased(id("forth"), FIRST), new PaymentReleased(id("return"), FIRST)),
                moved("forth", ALICE, BOB, 700),
                moved("return", BOB, ALICE, 500));
    }

    /** The release, as it says that so much moves from A to B. */
    public static PaymentsReleased release(long net) {
        return new PaymentsReleased(
                FIRST,
                ReleaseCause.ENTRY,
                SettlementModel.MULTILATERAL_NET,
                List.of(
                        new ReleasedPayment(id("forth"), BANKA, BANKB, eur(700)),
                        new ReleasedPayment(id("return"), BANKB, BANKA, eur(500))),
                List.of(new NetMovement(BANKA, -net), new NetMovement(BANKB, net)),
                List.of());
    }

    private static List<Object> moved(String key, AccountId from, AccountId to, long minor) {
        return List.of(
                new HoldPosted(from, id(key), eur(minor)),
                new CreditPosted(to, id(key), eur(minor)),
                new PaymentCompleted(id(key), FIRST));
    }

    /** A wait that its sender ends: 5 events. */
    public static List<Object> cancelled(String key, AccountId from, AccountId to, long minor) {
        StatusReason reason = StatusReason.ORDER_CANCELLED;
        return List.of(
                new CancellationRequested(id(key), EUR),
                new QueuedPaymentRemoved(EUR, id(key), reason),
                new AcceptanceWithdrawn(to, id(key), eur(minor), reason),
                new HoldVoided(from, id(key), eur(minor), reason),
                new PaymentCancelled(id(key)));
    }

    /** Everything: two that are released, one that is cancelled, and two that still wait. */
    public static List<Object> all() {
        return concat(
                queued("forth", ALICE, BOB, 700, Priority.NORMAL),
                queued("return", BOB, ALICE, 500, Priority.NORMAL),
                released(),
                queued("gone", ALICE, BOB, 900, Priority.HIGH),
                cancelled("gone", ALICE, BOB, 900),
                queued("later", CAROL, BOB, 100, Priority.NORMAL),
                queued("sooner", ALICE, BOB, 200, Priority.HIGH));
    }
}

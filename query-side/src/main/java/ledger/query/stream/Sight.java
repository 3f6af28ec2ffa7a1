package ledger.query.stream;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * To which participants an event is shown. A payment is shown to the participant that initiated it, whatever becomes of
 * it, and to the creditor's when nothing can prevent its completion any more. What is not listed is shown to nobody.
 */
enum Sight {
    /** To everyone: how clearing goes and how settlement ends. Of the amounts each is shown its own. */
    EVERYONE(
            "clearing.ClearingOpened",
            "clearing.CycleCutOff",
            "clearing.TermsAgreed",
            "clearing.GuaranteeFundSet",
            "clearing.PositionsFixed",
            "clearing.PositionsSettled",
            "queue.DeadlockFound",
            "settlements.SettlementStarted",
            "settlements.SettlementFailed",
            "settlements.SettlementFinal",
            "settlements.RemedyChosen",
            "settlements.GuaranteeFundDrawn",
            "settlements.LossShared",
            "settlements.ObligationsUnwound",
            "settlements.SettlementUnwound"),
    /** To the participant it names. */
    NAMED(
            "participants.ParticipantEnrolled",
            "participants.ParticipantSuspended",
            "participants.ParticipantReinstated",
            "participants.ClearingJoined",
            "clearing.MemberAdmitted",
            "clearing.NetDebitCapSet",
            "clearing.MemberSuspended",
            "clearing.MemberReinstated",
            "clearing.SettlementAccountNamed",
            "clearing.CollateralPledged",
            "clearing.FundsNoted",
            "clearing.SettlementAccountBarred",
            "clearing.CapThresholdReached",
            "queue.QueueingAgreed"),
    /** To whose account it is. */
    OWNER(
            "accounts.AccountOpened",
            "accounts.AccountBlocked",
            "accounts.AccountUnblocked",
            "accounts.AccountClosed",
            "accounts.SettlementAccountBlocked"),
    /** To whose account it is and to whoever initiated the payment. */
    OWNER_AND_SENDER(
            "accounts.HoldPlaced",
            "accounts.HoldRefused",
            "accounts.HoldPosted",
            "accounts.HoldVoided",
            "accounts.CreditPosted",
            "accounts.SettlementFundsMoved"),
    /** To whoever initiated the payment. */
    SENDER(
            "accounts.CreditAccepted",
            "accounts.CreditRefused",
            "accounts.AcceptanceWithdrawn",
            "payments.PaymentInitiated",
            "payments.PaymentRejected",
            "payments.PaymentDeferred",
            "payments.PaymentReleased",
            "payments.CancellationRequested",
            "payments.PriorityRequested",
            "payments.HoldRequested",
            "payments.PaymentCancelled",
            "clearing.ClearingRefused",
            "queue.PaymentQueued",
            "queue.QueuedPaymentRemoved",
            "queue.QueuedPaymentPrioritized",
            "queue.QueuedPaymentHeld",
            "queue.QueuedPaymentReactivated"),
    /** To both sides of a payment that nothing can stop. */
    SENDER_AND_RECEIVER("payments.PaymentCompleted"),
    /** To both sides of each payment that it clears; each is shown its own ones. */
    CLEARED("clearing.PaymentCleared", "clearing.PaymentSettled", "queue.PaymentsReleased");

    private static final Map<String, Sight> OF_TYPE = Stream.of(values())
            .flatMap(sight -> Stream.of(sight.types.split(" ")).map(type -> Map.entry(type, sight)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String types;

    Sight(String... types) {
        this.types = String.join(" ", types);
    }

    /** Null for what is shown to nobody. */
    static @Nullable Sight of(String type) {
        return OF_TYPE.get(type);
    }
}

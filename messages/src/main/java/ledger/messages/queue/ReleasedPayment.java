package ledger.messages.queue;

import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;

/** A queued payment that is released: from now on it counts in both participants' positions. */
public record ReleasedPayment(
        PaymentId paymentId, ParticipantId debtorParticipant, ParticipantId creditorParticipant, Money amount) {}

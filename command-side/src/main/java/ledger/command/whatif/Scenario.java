package ledger.command.whatif;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ledger.messages.Command;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.ClearingCommand.AgreeTerms;
import ledger.messages.clearing.ClearingCommand.ClearPayment;
import ledger.messages.clearing.ClearingCommand.CutOff;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.clearing.ClearingTerms;
import ledger.messages.clearing.SettlementModel;
import ledger.messages.queue.QueueCommand.AgreeQueueing;
import org.jspecify.annotations.Nullable;

/**
 * A past cycle, and what is to be different about it.
 *
 * @param caps net debit caps that hold from its opening on, whatever was set later
 * @param cutOffs when it, and what opens after it, is cut off, whatever its turnover; null for when it was
 * @param model how payments are settled; null for as was agreed
 * @param queue whether all payments may wait for liquidity, or none; null for as each was ordered
 */
public record Scenario(
        CycleId cycle,
        Map<ParticipantId, Money> caps,
        @Nullable List<Instant> cutOffs,
        @Nullable SettlementModel model,
        @Nullable Boolean queue) {

    public Scenario {
        caps = Map.copyOf(caps);
        cutOffs = cutOffs == null ? null : cutOffs.stream().sorted().toList();
    }

    WhatIfAnswer.Parameters parameters() {
        Map<String, String> limits = new TreeMap<>();
        caps.forEach((participant, cap) -> limits.put(participant.value(), cap.major()));
        return new WhatIfAnswer.Parameters(limits, cutOffs, model == null ? null : model.name(), queue);
    }

    /** The command as it would have been given; null where it would not. */
    @Nullable
    Command instead(Command command) {
        if (command instanceof SetNetDebitCap cap) {
            return caps.containsKey(cap.participantId()) ? null : cap;
        }
        if (command instanceof AgreeQueueing agreed) {
            return queue != null ? null : agreed;
        }
        if (command instanceof CutOff cutOff) {
            return cutOffs != null ? null : cutOff;
        }
        if (command instanceof AgreeTerms agreed) {
            return new AgreeTerms(agreed.currency(), instead(agreed.terms()));
        }
        return command instanceof ClearPayment payment ? instead(payment) : command;
    }

    /** The terms as they would have been. */
    ClearingTerms instead(ClearingTerms terms) {
        return model == null && cutOffs == null
                ? terms
                : new ClearingTerms(
                        model == null ? terms.model() : model,
                        terms.prefunded(),
                        terms.releaseRule(),
                        terms.queueSeconds(),
                        terms.returnedAtCutOff(),
                        terms.cutOffs(),
                        terms.timeZone(),
                        cutOffs == null ? terms.cutOffValue() : null);
    }

    private ClearPayment instead(ClearPayment payment) {
        return queue == null
                ? payment
                : new ClearPayment(
                        payment.paymentId(),
                        payment.debtorParticipant(),
                        payment.creditorParticipant(),
                        payment.amount(),
                        payment.priority(),
                        queue,
                        payment.initiatedAt());
    }
}

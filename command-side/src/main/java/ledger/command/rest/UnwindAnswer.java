package ledger.command.rest;

import java.util.List;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.RemedyCommand.UnwindPlan;
import ledger.messages.settlements.UnwindRound;

/**
 * What unwinding a cycle would do: whose obligations would be deleted in each round, and what the others would receive
 * minus what they would send after it; amounts in major units.
 */
record UnwindAnswer(String cycle, List<Round> rounds) {

    record Round(List<String> removed, List<Net> nets) {

        static Round of(UnwindRound round, CycleId cycle) {
            return new Round(
                    round.removed().stream().map(ParticipantId::value).toList(),
                    round.nets().stream()
                            .map(net -> new Net(net.participantId().value(), Money.major(net.net(), cycle.currency())))
                            .toList());
        }
    }

    record Net(String participantId, String net) {}

    static UnwindAnswer of(UnwindPlan plan) {
        return new UnwindAnswer(
                plan.cycle().toString(),
                plan.rounds().stream()
                        .map(round -> Round.of(round, plan.cycle()))
                        .toList());
    }
}

package ledger.query.metrics;

import java.util.List;

/**
 * Who sent whom how much in a cycle, and what netting makes of it; amounts in major units. A participant sees what
 * concerns itself.
 *
 * @param obligations gross, by debtor and then by creditor
 * @param bilateralNets what a participant receives from another minus what it sends it; each pair from both sides
 * @param nets what each receives minus what it sends, over all others
 */
public record MatrixView(
        String cycle, String currency, List<Owed> obligations, List<PairNet> bilateralNets, List<Net> nets) {

    /** What one participant sent another. */
    public record Owed(String debtorParticipant, String creditorParticipant, String amount, long paymentCount) {}

    /** What a participant receives from another minus what it sends it. */
    public record PairNet(String participantId, String counterparty, String net) {}

    /** What one participant receives minus what it sends. */
    public record Net(String participantId, String net) {}
}

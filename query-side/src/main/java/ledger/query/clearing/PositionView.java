package ledger.query.clearing;

import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.clearing.ClearingTerms;
import org.jspecify.annotations.Nullable;

/**
 * What a participant sent and received in a cycle; amounts in major units.
 *
 * @param net received minus sent in this cycle
 * @param netDebitCap how far the participant's position may fall below zero, as it is set now
 * @param headroom how much more it may send now: the cap plus what it received minus what it sent in all cycles that
 *     are not settled yet, where the scheme is prefunded no more than what is covered; where settlement is immediate,
 *     what the settlement account holds
 */
public record PositionView(
        String participantId, String sent, String received, String net, String netDebitCap, String headroom) {

    static PositionView of(Member member, @Nullable Position position, ClearingTerms terms, CurrencyCode currency) {
        long sent = position == null ? 0 : position.sent();
        long received = position == null ? 0 : position.received();
        return new PositionView(
                member.participantId(),
                Money.major(sent, currency),
                Money.major(received, currency),
                Money.major(received - sent, currency),
                Money.major(member.netDebitCap(), currency),
                Money.major(member.headroom(terms), currency));
    }
}

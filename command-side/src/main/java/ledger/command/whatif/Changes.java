package ledger.command.whatif;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import ledger.messages.PaymentId;
import org.jspecify.annotations.Nullable;

/** The payments that fare differently; those that fare alike are forgotten. */
final class Changes {

    /** What a payment is known to have become on each side; null for nothing since both sides were alike. */
    private record Pair(@Nullable Fate live, @Nullable Fate whatIf) {
        private boolean isAlike() {
            return Objects.equals(live, whatIf);
        }
    }

    private static final Pair ALIKE = new Pair(null, null);

    private final Map<String, Pair> differing = new TreeMap<>();

    void live(PaymentId payment, Fate fate) {
        put(payment, new Pair(fate, before(payment).whatIf()));
    }

    void whatIf(PaymentId payment, Fate fate) {
        put(payment, new Pair(before(payment).live(), fate));
    }

    private Pair before(PaymentId payment) {
        return differing.getOrDefault(payment.toString(), ALIKE);
    }

    private void put(PaymentId payment, Pair pair) {
        if (pair.isAlike()) {
            differing.remove(payment.toString());
        } else {
            differing.put(payment.toString(), pair);
        }
    }

    int count() {
        return differing.size();
    }

    /** The first of them; where a side was silent since both were alike, the payment waits there. */
    List<WhatIfAnswer.Changed> first(int most) {
        return differing.entrySet().stream()
                .limit(most)
                .map(entry -> new WhatIfAnswer.Changed(
                        entry.getKey(),
                        or(entry.getValue().live()),
                        or(entry.getValue().whatIf())))
                .toList();
    }

    private static Fate or(@Nullable Fate fate) {
        return fate == null ? Fate.WAITING : fate;
    }
}

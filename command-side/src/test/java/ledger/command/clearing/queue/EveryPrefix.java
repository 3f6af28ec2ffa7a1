package ledger.command.clearing.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;

/** The largest set that can settle, found by trying every beginning of every queue. */
final class EveryPrefix {

    private final Map<ParticipantId, Long> liquidity;
    private final List<List<QueuedPayment>> queues;
    private List<QueuedPayment> best = List.of();

    private EveryPrefix(Map<ParticipantId, Long> liquidity, List<List<QueuedPayment>> queues) {
        this.liquidity = liquidity;
        this.queues = queues;
    }

    static Set<PaymentId> largest(Map<ParticipantId, Long> liquidity, List<QueuedPayment> queued) {
        var byDebtor = new LinkedHashMap<ParticipantId, List<QueuedPayment>>();
        queued.stream()
                .filter(QueuedPayment::active)
                .sorted(QueuedPayment.QUEUE_ORDER)
                .forEach(p -> byDebtor.computeIfAbsent(p.debtor(), d -> new ArrayList<>())
                        .add(p));
        var search = new EveryPrefix(liquidity, List.copyOf(byDebtor.values()));
        search.explore(0, List.of());
        return search.best.stream().map(QueuedPayment::id).collect(Collectors.toSet());
    }

    private void explore(int queue, List<QueuedPayment> chosen) {
        if (queue == queues.size()) {
            best = chosen.size() > best.size() && nobodyIsBelowZero(chosen) ? chosen : best;
            return;
        }
        for (int taken = 0; taken <= queues.get(queue).size(); taken++) {
            var more = new ArrayList<>(chosen);
            more.addAll(queues.get(queue).subList(0, taken));
            explore(queue + 1, more);
        }
    }

    private boolean nobodyIsBelowZero(List<QueuedPayment> chosen) {
        var after = new HashMap<>(liquidity);
        for (QueuedPayment payment : chosen) {
            after.merge(payment.debtor(), -payment.minor(), Long::sum);
            after.merge(payment.creditor(), payment.minor(), Long::sum);
        }
        return after.values().stream().allMatch(minor -> minor >= 0);
    }
}

package ledger.query.audit;

import static ledger.query.audit.ClearingFold.key;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import ledger.messages.Caller;
import ledger.messages.CurrencyCode;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.query.clearing.CycleView;
import ledger.query.clearing.PositionView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clearing of one currency as it was after an earlier event, recomputed from events alone: its positions, the caps
 * that held then and the headroom they left. Reads the events of the clearing and of its settlements, and no others.
 */
final class PastClearing {

    private final CurrencyCode currency;
    private final long index;
    private final LogPages pages;
    private final ClearingFold fold = new ClearingFold(new Findings());
    private final Queue<StoredEvent> settlements = new ArrayDeque<>();
    private @Nullable StoredEvent deadlock;

    private PastClearing(JdbcClient jdbc, CurrencyCode currency, long index) {
        this.pages = new LogPages(jdbc);
        this.currency = currency;
        this.index = index;
    }

    /** The clearing after the event with this index; takes time in proportion to what was cleared until then. */
    static PastClearing after(long index, CurrencyCode currency, JdbcClient jdbc) {
        PastClearing past = new PastClearing(jdbc, currency, index);
        past.follow();
        return past;
    }

    private void follow() {
        String clearing = "clearing:" + currency;
        long next = 0;
        for (List<StoredEvent> page = pages.ofAggregate(clearing, next, index);
                !page.isEmpty();
                page = pages.ofAggregate(clearing, next, index)) {
            page.forEach(this::see);
            next += page.size();
        }
        seeSettlementsBefore(Long.MAX_VALUE);
        fold.queue().forgetLeft();
    }

    private void see(StoredEvent event) {
        seeSettlementsBefore(event.index());
        fold.see(event);
        switch (event.type()) {
            case "clearing.CycleCutOff" ->
                pages.ofAggregates(List.of("settlement:" + event.text("closed"))).stream()
                        .filter(settlement -> settlement.index() <= index)
                        .forEach(settlements::add);
            case "queue.DeadlockFound" -> deadlock = event;
            case "queue.PaymentsReleased" -> deadlock = null;
            default -> {
                // Followed by the fold alone.
            }
        }
    }

    private void seeSettlementsBefore(long other) {
        while (!settlements.isEmpty() && settlements.element().index() < other) {
            fold.see(settlements.remove());
        }
    }

    /** The cycle that was open, with the positions the caller may see; empty where nothing was cleared yet. */
    Optional<CycleView> openCycle(Caller caller) {
        return fold.cycles().entrySet().stream()
                .filter(cycle -> cycle.getValue().status().equals("OPEN"))
                .findFirst()
                .map(cycle -> view(cycle.getKey(), cycle.getValue(), caller));
    }

    /** A cycle; empty where it did not begin before. */
    Optional<CycleView> cycle(CycleId id, Caller caller) {
        return Optional.ofNullable(fold.cycles().get(id.toString())).map(row -> view(id.toString(), row, caller));
    }

    private CycleView view(String cycle, CycleRow row, Caller caller) {
        return new CycleView(
                cycle,
                currency.code(),
                (row.closedAt() == null ? terms() : fold.closedUnder(cycle)).model(),
                row.status(),
                row.openedAt(),
                row.closedAt(),
                row.payments(),
                Money.major(row.gross(), currency),
                positions(cycle, row.status().equals("OPEN"), caller));
    }

    private List<PositionView> positions(String cycle, boolean isOpen, Caller caller) {
        return members().entrySet().stream()
                .filter(member -> caller.maySee(new ParticipantId(member.getKey())))
                .filter(member -> isOpen || fold.positions().containsKey(key(cycle, member.getKey())))
                .map(member -> position(cycle, member.getKey(), member.getValue()))
                .toList();
    }

    private PositionView position(String cycle, String participant, MemberRow member) {
        PositionRow position = fold.positions().getOrDefault(key(cycle, participant), PositionRow.NONE);
        return new PositionView(
                participant,
                Money.major(position.sent(), currency),
                Money.major(position.received(), currency),
                Money.major(position.net(), currency),
                Money.major(member.cap(), currency),
                Money.major(member.headroom(terms()), currency));
    }

    private NavigableMap<String, MemberRow> members() {
        NavigableMap<String, MemberRow> members = new TreeMap<>();
        String scope = key(currency.code(), "");
        fold.members().rows().forEach((key, row) -> members.put(key.substring(scope.length()), row));
        return members;
    }

    /** Whether anything was cleared in the currency by then. */
    boolean hasBegun() {
        return !fold.cycles().isEmpty();
    }

    /** What waited, by payment. */
    Map<String, QueuedRow> waiting() {
        return fold.queue().waiting();
    }

    /** The deadlock in which it stood; null where something could go on since. */
    @Nullable
    StoredEvent deadlock() {
        return deadlock;
    }

    private TermsRow terms() {
        return fold.members().terms(currency.code());
    }
}

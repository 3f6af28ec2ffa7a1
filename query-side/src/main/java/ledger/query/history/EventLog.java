package ledger.query.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ledger.messages.Caller;
import ledger.query.progress.LogIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The stored events, read by their place in the log, by time or by payment. */
@Component
public class EventLog {

    private static final DateTimeFormatter STORED_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String BOUNDS = """
            SELECT global_index, payload_type FROM domain_event_entry
             WHERE aggregate_identifier = :payment ORDER BY sequence_number""";
    private static final String EVENTS = """
            SELECT global_index, payload_type, time_stamp, payload FROM domain_event_entry
             WHERE global_index BETWEEN :first AND :last
               AND aggregate_identifier IN (:payment, :others)
               AND payload LIKE :mention
             ORDER BY global_index""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    EventLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The index of the last event; -1 while there is none. */
    public long head() {
        return jdbc.sql("SELECT COALESCE(MAX(global_index), -1) FROM domain_event_entry")
                .query(Long.class)
                .single();
    }

    /**
     * The index of the last event recorded at this time or before; -1 when there is none. Halves the log, which is in
     * the order of time, until it is found.
     */
    public long indexAt(Instant at) {
        String stored = STORED_TIME.format(at);
        long before = LogIndex.NOTHING;
        long after = head() + 1;
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            if (timeOf(middle).compareTo(stored) <= 0) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return before;
    }

    /** When the event with this index was recorded. */
    public Instant at(long index) {
        return Instant.parse(timeOf(index));
    }

    /** Every event of the payment, across aggregates, in the order of the log, as far as the caller may see it. */
    public List<HistoryView> history(PaymentTrail trail, Caller caller) {
        List<Own> own = jdbc.sql(BOUNDS)
                .param("payment", trail.paymentId())
                .query((row, n) -> new Own(row.getLong(1), row.getString(2)))
                .list();
        if (own.isEmpty()) {
            return List.of();
        }
        Own last = own.get(own.size() - 1);
        List<HistoryView> mentions = jdbc.sql(EVENTS)
                .param("first", own.get(0).index())
                .param("last", last.isFinal() ? last.index() : head())
                .param("payment", trail.paymentId())
                .param("others", trail.others())
                .param("mention", "%" + trail.paymentId() + "%")
                .query((row, n) ->
                        new HistoryView(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        Excerpt excerpt = new Excerpt(json, trail.paymentId());
        return mentions.stream()
                .flatMap(event -> seen(event, excerpt, caller).stream())
                .toList();
    }

    private Optional<HistoryView> seen(HistoryView event, Excerpt excerpt, Caller caller) {
        try {
            JsonNode payload = json.readTree(event.payload());
            return Optional.of(payload)
                    .filter(excerpt::isOf)
                    .map(own -> event.saying(excerpt.seenBy(caller, own, event.payload())));
        } catch (JacksonException e) {
            throw new IllegalStateException("event " + event.index() + " is not readable", e);
        }
    }

    private String timeOf(long index) {
        return jdbc.sql("SELECT time_stamp FROM domain_event_entry WHERE global_index = ?")
                .param(index)
                .query(String.class)
                .single();
    }

    /** An event of the payment's own stream. */
    private record Own(long index, String type) {

        private static final Set<String> FINAL =
                Set.of("payments.PaymentCompleted", "payments.PaymentRejected", "payments.PaymentCancelled");

        boolean isFinal() {
            return FINAL.contains(type);
        }
    }
}

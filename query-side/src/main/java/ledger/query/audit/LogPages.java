package ledger.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ledger.query.audit.seals.ExactEvent;
import ledger.query.audit.seals.RecentEvents;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log as it is stored, without the classes that wrote it. */
final class LogPages {

    static final int PAGE = 5_000;
    private static final String COLUMNS =
            "SELECT global_index, aggregate_identifier, sequence_number, payload_type, time_stamp, payload"
                    + " FROM domain_event_entry ";
    private static final String RANGE =
            COLUMNS + "WHERE global_index > ? AND global_index <= ? ORDER BY global_index LIMIT " + PAGE;
    private static final String STREAM = COLUMNS
            + "WHERE aggregate_identifier = ? AND sequence_number >= ? AND global_index <= ?"
            + " ORDER BY sequence_number LIMIT " + PAGE;
    private static final String EVENTS = COLUMNS + "WHERE global_index IN (:indexes) ORDER BY global_index";
    private static final String STREAMS = COLUMNS + "WHERE aggregate_identifier IN (:aggregates) ORDER BY global_index";

    private static final String OF_TYPE =
            COLUMNS + "WHERE global_index BETWEEN ? AND ? AND payload_type = ? ORDER BY global_index";
    private static final String OF_PAYMENT = COLUMNS + """
            WHERE global_index BETWEEN :first AND :last AND aggregate_identifier IN (:places)
              AND payload LIKE :mention ORDER BY global_index""";

    private final JdbcClient jdbc;
    /** One text for each type of event: it is compared often. */
    private final Map<String, String> types = new ConcurrentHashMap<>();

    private final RecentEvents recent;

    LogPages(JdbcClient jdbc) {
        this(jdbc, RecentEvents.NONE);
    }

    /** Takes what has just been stored from who has stored it; it is read as if it came from the log. */
    LogPages(JdbcClient jdbc, RecentEvents recent) {
        this.jdbc = jdbc;
        this.recent = recent;
    }

    /** The next events behind this index, up to and with the other; none at the end. */
    List<StoredEvent> after(long index, long upTo) {
        List<ExactEvent> atHand = recent.page(index, upTo, PAGE);
        return atHand.isEmpty()
                ? jdbc.sql(RANGE).param(index).param(upTo).query(this::event).list()
                : atHand.stream().map(this::justStored).toList();
    }

    /** The next events of one aggregate, from this sequence number on and up to this index of the log. */
    List<StoredEvent> ofAggregate(String aggregate, long fromSequence, long upTo) {
        return jdbc.sql(STREAM)
                .param(aggregate)
                .param(fromSequence)
                .param(upTo)
                .query(this::event)
                .list();
    }

    /** The events with these indexes. */
    List<StoredEvent> at(Collection<Long> indexes) {
        return jdbc.sql(EVENTS).param("indexes", indexes).query(this::event).list();
    }

    /** All events of these aggregates, in the order of the log. */
    List<StoredEvent> ofAggregates(Collection<String> aggregates) {
        return jdbc.sql(STREAMS)
                .param("aggregates", aggregates)
                .query(this::event)
                .list();
    }

    /** The events of one type between two indexes. */
    List<StoredEvent> ofType(String type, long first, long last) {
        return jdbc.sql(OF_TYPE)
                .param(first)
                .param(last)
                .param(type)
                .query(this::event)
                .list();
    }

    /** All events of a payment, its own and those that tell of it elsewhere, in order; none if it is unknown. */
    List<StoredEvent> ofPayment(String payment) {
        List<StoredEvent> own = ofAggregates(List.of(payment));
        if (own.isEmpty()) {
            return own;
        }
        StoredEvent order = own.get(0);
        StoredEvent last = own.get(own.size() - 1);
        String clearing = "clearing:" + order.currency();
        return jdbc.sql(OF_PAYMENT)
                .param("first", order.index())
                .param("last", last.isEndOfPayment() ? last.index() : Long.MAX_VALUE)
                .param("places", List.of(payment, order.text("debtorAccount"), order.text("creditorAccount"), clearing))
                .param("mention", "%" + payment + "%")
                .query(this::event)
                .list();
    }

    private StoredEvent justStored(ExactEvent row) {
        return event(
                row.globalIndex(),
                row.aggregateIdentifier(),
                row.sequenceNumber(),
                row.payloadType(),
                row.timeStamp(),
                row.payload());
    }

    private StoredEvent event(ResultSet row, int number) throws SQLException {
        return event(
                row.getLong(1), row.getString(2), row.getLong(3), row.getString(4), row.getString(5), row.getString(6));
    }

    private StoredEvent event(long index, String aggregate, long sequence, String type, String at, String payload) {
        String shared = types.computeIfAbsent(type, first -> first);
        return new StoredEvent(index, aggregate, sequence, shared, StoredTime.parse(at), Payload.of(payload));
    }
}

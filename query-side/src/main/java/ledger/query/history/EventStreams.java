package ledger.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stored events of single accounts, payments and participants. */
@Component
public class EventStreams {

    private static final int PAGE = 200;
    private static final String EVENTS = "SELECT global_index, aggregate_identifier, payload_type, time_stamp, payload"
            + " FROM domain_event_entry WHERE ";
    private static final String FIRST = EVENTS + "aggregate_identifier IN (:aggregates) AND sequence_number = 0";
    private static final String PART =
            EVENTS + "aggregate_identifier = :aggregate AND sequence_number BETWEEN :first AND :last";
    private static final String LAST =
            "SELECT COALESCE(MAX(sequence_number), -1) FROM domain_event_entry WHERE aggregate_identifier = :aggregate";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    EventStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first event of each; what has no events is absent. */
    public Map<String, RecordedEvent> beginnings(Collection<String> aggregates) {
        return aggregates.isEmpty()
                ? Map.of()
                : jdbc.sql(FIRST).param("aggregates", aggregates).query(this::event).list().stream()
                        .collect(Collectors.toMap(RecordedEvent::aggregate, Function.identity()));
    }

    /** All its events, the newest first; read page by page, only as far as they are looked at. */
    public Stream<RecordedEvent> newestFirst(String aggregate) {
        long last =
                jdbc.sql(LAST).param("aggregate", aggregate).query(Long.class).single();
        return Stream.iterate(last, top -> top >= 0, top -> top - PAGE)
                .flatMap(top -> part(aggregate, Math.max(0, top - PAGE + 1), top).stream());
    }

    private List<RecordedEvent> part(String aggregate, long first, long last) {
        return jdbc
                .sql(PART)
                .param("aggregate", aggregate)
                .param("first", first)
                .param("last", last)
                .query(this::event)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(RecordedEvent::index).reversed())
                .toList();
    }

    private RecordedEvent event(ResultSet row, int number) throws SQLException {
        return new RecordedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Instant.parse(row.getString(4)),
                json.readTree(row.getString(5)));
    }
}

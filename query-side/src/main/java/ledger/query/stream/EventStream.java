package ledger.query.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log page by page as a caller may see it: participants their own, others all. */
@Component
public class EventStream {

    static final int PAGE = 500;
    private static final String EVENTS = """
            SELECT global_index, payload_type, aggregate_identifier, time_stamp, payload FROM domain_event_entry
             WHERE global_index >= ? AND global_index < ? ORDER BY global_index""";

    private static final String CERTAIN_EVENTS = """
            SELECT global_index, payload_type, aggregate_identifier, time_stamp, payload FROM domain_event_entry
             WHERE global_index >= :from AND global_index < :before AND payload_type IN (:types)
             ORDER BY global_index LIMIT :limit""";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();
    private final OwnersInLog owners;

    EventStream(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.owners = new OwnersInLog(jdbc, json);
    }

    /** The events from this index on, a page of them; the log has no gaps, so none is left out. */
    public StreamPage page(long from, Caller caller) {
        List<StreamedEvent> stored = jdbc.sql(EVENTS)
                .params(from, from + PAGE)
                .query(EventStream::read)
                .list();
        return new StreamPage(seen(stored, caller), from + stored.size());
    }

    /** Only the events of these types, a page of them at most, of a stretch that the log has come to the end of. */
    public StreamPage page(long from, long before, Set<String> types, Caller caller) {
        List<StreamedEvent> stored = jdbc.sql(CERTAIN_EVENTS)
                .param("from", from)
                .param("before", before)
                .param("types", types)
                .param("limit", PAGE)
                .query(EventStream::read)
                .list();
        long next = stored.size() < PAGE ? before : stored.get(PAGE - 1).index() + 1;
        return new StreamPage(seen(stored, caller), next);
    }

    private static StreamedEvent read(ResultSet row, int number) throws SQLException {
        return new StreamedEvent(
                row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }

    private List<StreamedEvent> seen(List<StreamedEvent> stored, Caller caller) {
        ParticipantId participant = caller.participant();
        return participant == null ? stored : own(participant, stored);
    }

    private List<StreamedEvent> own(ParticipantId participant, List<StreamedEvent> stored) {
        List<JsonNode> payloads =
                stored.stream().map(event -> json.readTree(event.payload())).toList();
        OwnPart part = new OwnPart(participant, owners.of(payloads), json);
        List<StreamedEvent> seen = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            part.of(stored.get(i), payloads.get(i)).ifPresent(seen::add);
        }
        return seen;
    }
}

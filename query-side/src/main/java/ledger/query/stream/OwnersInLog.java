package ledger.query.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ledger.query.stream.Owners.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks up in the log whose accounts and payments its events tell of. */
final class OwnersInLog {

    private static final String FIRST_EVENTS = """
            SELECT payload FROM domain_event_entry
             WHERE aggregate_identifier IN (:names) AND sequence_number = 0""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OwnersInLog(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Owners of(Collection<JsonNode> payloads) {
        Set<String> named = new HashSet<>();
        payloads.forEach(payload -> {
            add(named, payload);
            payload.path("payments").values().forEach(payment -> add(named, payment));
            payload.path("legs").values().forEach(leg -> add(named, leg));
        });
        Owners owners = new Owners(new HashMap<>(), new HashMap<>());
        read(named, owners);
        Set<String> credited = new HashSet<>();
        owners.payments().values().forEach(order -> credited.add(order.creditorAccount()));
        credited.removeAll(named);
        read(credited, owners);
        return owners;
    }

    private static void add(Set<String> named, JsonNode node) {
        Stream.of("accountId", "paymentId")
                .map(field -> node.path(field).stringValue(""))
                .filter(name -> !name.isEmpty())
                .forEach(named::add);
    }

    private void read(Set<String> names, Owners owners) {
        if (names.isEmpty()) {
            return;
        }
        jdbc.sql(FIRST_EVENTS)
                .param("names", names)
                .query(String.class)
                .list()
                .forEach(payload -> note(json.readTree(payload), owners.accounts(), owners.payments()));
    }

    private static void note(JsonNode first, Map<String, String> accounts, Map<String, Order> payments) {
        if (first.has("initiator")) {
            payments.put(
                    first.path("paymentId").stringValue(),
                    new Order(
                            first.path("initiator").stringValue(),
                            first.path("creditorAccount").stringValue()));
        } else {
            accounts.put(
                    first.path("accountId").stringValue(),
                    first.path("participantId").stringValue());
        }
    }
}

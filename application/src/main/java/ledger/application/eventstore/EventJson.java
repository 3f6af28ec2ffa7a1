package ledger.application.eventstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * How events are kept: under stable names such as {@code accounts.HoldPlaced}, as JSON that SQL and auditors can read.
 *
 * <p>Writing what was read gives the same text again, byte for byte. Names and texts are contracts: each has an
 * approved example among the test resources of {@code messages}. Safe for use by many threads.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = MessageMapper.create();
    private static final String NO_META_DATA = "{}";

    private final Map<String, Form> byName = new HashMap<>();
    private final Map<Class<?>, Form> byType = new HashMap<>();
    private final ObjectReader metaDataReader = MAPPER.readerForMapOf(String.class);
    private final ObjectWriter metaDataWriter = MAPPER.writerFor(metaDataReader.getValueType());

    private record Form(String name, Class<?> type, ObjectWriter writer, ObjectReader reader) {}

    public EventJson() {
        EventNames.all().forEach((name, type) -> {
            Form form = new Form(name, type, MAPPER.writerFor(type), MAPPER.readerFor(type));
            byName.put(name, form);
            byType.put(type, form);
        });
    }

    /** The strict mapper for everything in {@code messages}; unknown and missing fields are errors. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The names of all events. */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** The stable name under which the event is stored. */
    public String nameOf(Object event) {
        return formOf(event).name();
    }

    /** The type stored under a stable name; throws {@link IllegalArgumentException} for an unknown one. */
    public Class<?> classOf(String name) {
        return known(byName.get(name), name).type();
    }

    /** The payload to store. */
    public String write(Object event) {
        return formOf(event).writer().writeValueAsString(event);
    }

    /** The event stored under a stable name. */
    public Object read(String name, String json) {
        Object event = known(byName.get(name), name).reader().readValue(json);
        if (event == null) {
            throw new IllegalArgumentException("nothing is stored under " + name);
        }
        return event;
    }

    /** Metadata is text by text: anything else would change its type on the way through JSON. */
    public String writeMetaData(Map<String, String> metaData) {
        return metaData.isEmpty() ? NO_META_DATA : metaDataWriter.writeValueAsString(metaData);
    }

    public Map<String, String> readMetaData(String json) {
        return json.equals(NO_META_DATA) ? Map.of() : metaDataReader.readValue(json);
    }

    private Form formOf(Object event) {
        return known(byType.get(event.getClass()), event.getClass().getName());
    }

    private static Form known(@Nullable Form form, String name) {
        if (form == null) {
            throw new IllegalArgumentException("no event of this ledger: " + name);
        }
        return form;
    }
}

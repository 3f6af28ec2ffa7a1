package ledger.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ledger.query.progress.Rebuildable;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A log written by hand: one event a second, each call of {@link #append} one batch for the projections. */
public class TestLog {

    public static final Instant DAWN = Instant.parse("2026-01-02T03:00:00.000001Z");

    private static final DateTimeFormatter STORED_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<Rebuildable> projections;
    private final Collection<Object> handlers;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, List<AnnotationEventHandlerAdapter>> adapters = new HashMap<>();
    private final Map<Long, Instant> times = new HashMap<>();
    private long next;

    TestLog(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            List<Rebuildable> projections,
            ApplicationContext context) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.projections = projections;
        this.handlers = context.getBeansWithAnnotation(ProcessingGroup.class).values();
    }

    /** When the event with this index is recorded, where nothing else is said. */
    public static Instant at(long index) {
        return DAWN.plusSeconds(index);
    }

    /** Begins a new log, with empty views. */
    public void clear() {
        next = 0;
        sequences.clear();
        times.clear();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM domain_event_entry").update();
            jdbc.sql("DELETE FROM projection_token").update();
            projections.stream()
                    .flatMap(projection -> projection.tables().stream())
                    .forEach(table -> jdbc.sql("DELETE FROM " + table.name()).update());
        });
    }

    /** Stores the events and shows them to the projections as one batch; answers the index of the last one. */
    public long append(List<Object> events) {
        long first = next;
        store(events);
        project(first, events);
        return next - 1;
    }

    /** As {@link #append(List)}, with all the events recorded at this time. */
    public long append(Instant at, List<Object> events) {
        setTimes(at, events);
        return append(events);
    }

    /** Stores the events only, with all of them recorded at this time. */
    public void store(Instant at, List<Object> events) {
        setTimes(at, events);
        store(events);
    }

    private void setTimes(Instant at, List<Object> events) {
        for (int i = 0; i < events.size(); i++) {
            times.put(next + i, at);
        }
    }

    /** Stores the events only. */
    public void store(List<Object> events) {
        transaction.executeWithoutResult(status -> events.forEach(this::store));
    }

    /** Shows a batch of events to the projections, the first one at this index, in one transaction. */
    public void project(long first, List<Object> events) {
        transaction.executeWithoutResult(status -> {
            for (Rebuildable projection : projections) {
                for (int i = 0; i < events.size(); i++) {
                    TrackedEventMessage<Object> message = tracked(first + i, events.get(i));
                    adapters(projection.name()).forEach(adapter -> handle(adapter, message));
                }
                advance(projection.name(), first + events.size() - 1);
            }
        });
    }

    private List<AnnotationEventHandlerAdapter> adapters(String group) {
        return adapters.computeIfAbsent(
                group,
                name -> handlers.stream()
                        .filter(handler -> handler.getClass()
                                .getAnnotation(ProcessingGroup.class)
                                .value()
                                .equals(name))
                        .map(AnnotationEventHandlerAdapter::new)
                        .toList());
    }

    private void store(Object event) {
        String aggregate = StoredForm.aggregate(event);
        long index = next++;
        jdbc.sql("INSERT INTO domain_event_entry VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, '{}')")
                .params(index, "event-" + index, aggregate, sequences.merge(aggregate, 0L, (a, b) -> a + 1))
                .params(
                        StoredForm.type(event).replaceAll(".*\\.", ""),
                        STORED_TIME.format(time(index)),
                        StoredForm.type(event))
                .params(StoredForm.payload(event))
                .update();
    }

    private void advance(String projection, long index) {
        jdbc.sql("DELETE FROM projection_token WHERE processor_name = ?")
                .param(projection)
                .update();
        jdbc.sql("INSERT INTO projection_token (processor_name, segment, global_index) VALUES (?, 0, ?)")
                .params(projection, index)
                .update();
    }

    private Instant time(long index) {
        return times.getOrDefault(index, at(index));
    }

    private TrackedEventMessage<Object> tracked(long index, Object event) {
        return new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(index),
                new GenericDomainEventMessage<>(
                        "any", StoredForm.aggregate(event), 0, event, Map.of(), "event-" + index, time(index)));
    }

    private static void handle(AnnotationEventHandlerAdapter adapter, TrackedEventMessage<Object> message) {
        try {
            Object unused = adapter.handle(message);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}

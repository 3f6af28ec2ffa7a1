package ledger.application.eventstore;

import static ledger.application.eventstore.OpenLog.event;
import static ledger.application.eventstore.OpenLog.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import ledger.application.support.TestDatabase;
import ledger.messages.AccountId;
import ledger.messages.Money;
import ledger.messages.PaymentId;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.Priority;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcWriterLogTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void indexes_follow_the_order_of_commits_and_a_rollback_leaves_no_gap(TestDatabase.Kind kind) {
        try (OpenLog log = open(kind)) {
            assertThat(log.writerLog.head()).isEqualTo(-1);
            log.commit(event("alice", 0), event("bob", 0), event("alice", 1));
            log.engine.appendEvents(List.of(event("bob", 1), event("carol", 0)));
            log.writerLog.rollback();
            log.commit(event("carol", 0), event("alice", 2));

            assertThat(log.writerLog.head()).isEqualTo(4);
            assertThat(indexes(log, null)).isEqualTo(upTo(5));
            assertThat(log.engine.readEvents("alice", 1).asStream().map(DomainEventMessage::getSequenceNumber))
                    .containsExactly(1L, 2L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sequence_number_that_is_taken_fails_the_commit_and_the_next_one_works(TestDatabase.Kind kind) {
        try (OpenLog log = open(kind)) {
            log.commit(event("alice", 0));
            assertThatExceptionOfType(EventStoreException.class)
                    .isThrownBy(() -> log.commit(event("bob", 0), event("alice", 0)));
            log.writerLog.rollback();
            log.commit(event("carol", 0));

            assertThat(indexes(log, null)).isEqualTo(upTo(2));
            assertThat(log.writerLog.prefetch(List.of("alice", "bob", "carol")))
                    .containsOnlyKeys("alice", "carol")
                    .containsValue("Account");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_read_is_what_was_stored(TestDatabase.Kind kind) {
        DomainEventMessage<?> stored = event("alice", 0);
        try (OpenLog log = open(kind)) {
            log.commit(stored);
            log.writerLog.prefetch(List.of("alice"));

            assertThat(log.engine.readEvents("alice", 0).next()).satisfies(read -> assertEqual(read, stored));
            assertThat(log.engine.readEvents("alice", 0).next()).satisfies(read -> assertEqual(read, stored));
            assertThat(log.engine.readEvents(null, false).<Object>map(event -> event))
                    .singleElement()
                    .satisfies(read -> assertEqual((DomainEventMessage<?>) read, stored));
        }
    }

    private static void assertEqual(DomainEventMessage<?> read, DomainEventMessage<?> stored) {
        assertThat(read.getPayload()).isEqualTo(stored.getPayload());
        assertThat(read.getMetaData()).isEqualTo(stored.getMetaData());
        assertThat(read.getIdentifier()).isEqualTo(stored.getIdentifier());
        assertThat(read.getTimestamp()).isEqualTo(stored.getTimestamp());
        assertThat(read.getType()).isEqualTo(stored.getType());
        assertThat(read.getAggregateIdentifier()).isEqualTo(stored.getAggregateIdentifier());
        assertThat(read.getSequenceNumber()).isEqualTo(stored.getSequenceNumber());
    }

    @ParameterizedTest
    @EnumSource
    void the_log_is_read_page_by_page_without_gaps(TestDatabase.Kind kind) {
        int count = 4_321;
        try (OpenLog log = open(kind)) {
            log.commit(events("alice", count));

            assertThat(indexes(log, null)).isEqualTo(upTo(count));
            assertThat(indexes(log, new GlobalSequenceTrackingToken(1_999)))
                    .hasSize(count - 2_000)
                    .startsWith(2_000L);
            assertThat(indexes(log, log.engine.createHeadToken())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_next_writer_goes_on_where_the_last_one_stopped(TestDatabase.Kind kind) {
        TestDatabase database = TestDatabase.create(kind, directory);
        try (OpenLog last = OpenLog.writing(database)) {
            last.commit(event("alice", 0), event("bob", 0));
        }
        try (OpenLog next = OpenLog.writing(database)) {
            next.commit(event("alice", 1));

            assertThat(indexes(next, null)).isEqualTo(upTo(3));
        }
    }

    /** For every kind of event, with more precise times and other meta-data than are kept. */
    @ParameterizedTest
    @EnumSource
    void what_is_handed_on_is_what_others_read(TestDatabase.Kind kind) {
        EventJson json = new EventJson();
        Instant precise = OpenLog.AT.plusNanos(999);
        List<DomainEventMessage<?>> every = new ArrayList<>();
        Map<String, ?> more = Map.of("actor", "operator", "try", 2);
        for (Map.Entry<String, String> one : Contracts.ofEvents().entrySet()) {
            Object payload = json.read(one.getKey(), one.getValue());
            every.add(event("e" + every.size(), 0, payload, more, precise));
        }
        every.add(event("precise", 0, preciseOrder(precise), Map.of(), precise));
        try (OpenLog log = open(kind)) {
            log.commit(every.toArray(DomainEventMessage<?>[]::new));

            List<? extends TrackedEventMessage<?>> handedOn =
                    log.engine.readEvents(null, false).toList();
            List<? extends TrackedEventMessage<?>> read =
                    log.elsewhere.readEvents(null, false).toList();
            assertThat(handedOn).hasSize(every.size()).hasSameSizeAs(read);
            for (int i = 0; i < read.size(); i++) {
                assertThat(handedOn.get(i).trackingToken())
                        .isEqualTo(read.get(i).trackingToken());
                assertEqual((DomainEventMessage<?>) handedOn.get(i), (DomainEventMessage<?>) read.get(i));
            }
        }
    }

    private static PaymentInitiated preciseOrder(Instant at) {
        return new PaymentInitiated(
                PaymentId.of("BANKA", "precise"),
                "BANKA",
                new AccountId("alice"),
                new AccountId("bob"),
                Money.of(1, "EUR"),
                "E2E",
                null,
                Priority.NORMAL,
                false,
                at);
    }

    private OpenLog open(TestDatabase.Kind kind) {
        return OpenLog.writing(TestDatabase.create(kind, directory));
    }

    /** The same here and elsewhere. */
    private static List<Long> indexes(OpenLog log, @Nullable TrackingToken from) {
        List<Long> here = indexes(log.engine, from);
        assertThat(indexes(log.elsewhere, from)).isEqualTo(here);
        return here;
    }

    private static List<Long> indexes(LedgerEventStorageEngine engine, @Nullable TrackingToken from) {
        return engine.readEvents(from, false)
                .map(TrackedEventMessage::trackingToken)
                .map(token -> token.position().orElseThrow())
                .toList();
    }

    private static List<Long> upTo(int count) {
        return LongStream.range(0, count).boxed().toList();
    }
}

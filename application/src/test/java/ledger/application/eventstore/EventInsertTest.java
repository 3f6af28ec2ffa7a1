package ledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ledger.application.support.TestDatabase;
import ledger.messages.ParticipantId;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import ledger.query.audit.sealing.EventRows;
import ledger.query.progress.RowCopy;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However many events are stored at once, and however that is done, each is stored as it would be alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventInsertTest {

    private static final String DIFFICULT = "Zürich \t \\ \" \n ,{} € 𝄞 ";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void many_at_once_are_stored_as_few_are(TestDatabase.Kind kind) {
        try (OpenLog log = OpenLog.writing(TestDatabase.create(kind, directory))) {
            log.commit(events("few", RowCopy.MANY - 1));
            log.commit(events("many", 4 * RowCopy.MANY));

            List<?> few = payloads(log, "few");
            List<?> many = payloads(log, "many");
            assertThat(few).hasSize(RowCopy.MANY - 1);
            assertThat(many).hasSize(4 * RowCopy.MANY);
            for (int i = 0; i < many.size(); i++) {
                assertThat(many.get(i)).isEqualTo(enrolment(i));
            }
            assertThat(many.subList(0, few.size())).isEqualTo(few);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_that_may_not_be_stored_keeps_all_of_them_out(TestDatabase.Kind kind) {
        try (OpenLog log = OpenLog.writing(TestDatabase.create(kind, directory))) {
            log.commit(OpenLog.event("taken", 5));
            DomainEventMessage<?>[] events = events("taken", 2 * RowCopy.MANY);

            assertThatExceptionOfType(EventStoreException.class).isThrownBy(() -> log.commit(events));
            log.writerLog.rollback();

            assertThat(payloads(log, "taken")).hasSize(1);
            log.commit(events("free", 2 * RowCopy.MANY));
            assertThat(payloads(log, "free")).hasSize(2 * RowCopy.MANY);
            assertThat(log.writerLog.head()).isEqualTo(2 * RowCopy.MANY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_at_hand_is_exactly_what_is_stored(TestDatabase.Kind kind) {
        try (OpenLog log = OpenLog.writing(TestDatabase.create(kind, directory))) {
            EventRows stored = new EventRows(log.connections);
            log.commit(events("few", 3));
            log.commit(events("many", 2 * RowCopy.MANY));

            assertThat(log.latest.page(-1, log.writerLog.head(), 1_000))
                    .isEqualTo(stored.page(-1, log.writerLog.head(), 1_000))
                    .hasSize(3 + 2 * RowCopy.MANY);
            assertThat(log.latest.page(1, 5, 1_000))
                    .isEqualTo(stored.page(1, 5, 1_000))
                    .hasSize(4);
            assertThat(log.latest.page(1, 50, 7))
                    .isEqualTo(stored.page(1, 50, 7))
                    .hasSize(7);
            assertThat(log.latest.page(log.writerLog.head(), Long.MAX_VALUE, 7)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_sent_ahead_is_stored_once_whatever_is_asked_meanwhile(TestDatabase.Kind kind) throws SQLException {
        try (OpenLog log = OpenLog.writing(TestDatabase.create(kind, directory))) {
            List<DomainEventMessage<?>> events = List.of(events("ahead", 5 * EventInsert.AHEAD + 3));

            log.engine.appendEvents(events.subList(0, 2 * EventInsert.AHEAD));
            assertThat(log.writerLog.present(List.of("other"))).isEmpty();
            log.engine.appendEvents(events.subList(2 * EventInsert.AHEAD, 4 * EventInsert.AHEAD));
            write(log, "INSERT INTO write_batch VALUES (-7, -7, 0, 0)");
            log.engine.appendEvents(events.subList(4 * EventInsert.AHEAD, events.size()));
            log.writerLog.commit();

            assertThat(payloads(log, "ahead"))
                    .isEqualTo(
                            events.stream().map(DomainEventMessage::getPayload).toList());
            assertThat(write(log, "DELETE FROM write_batch WHERE first_index = -7"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_sent_ahead_is_gone_when_its_batch_fails(TestDatabase.Kind kind) {
        try (OpenLog log = OpenLog.writing(TestDatabase.create(kind, directory))) {
            log.engine.appendEvents(List.of(events("ahead", 3 * EventInsert.AHEAD)));
            log.writerLog.rollback();
            assertThat(payloads(log, "ahead")).isEmpty();

            log.commit(events("ahead", 2 * EventInsert.AHEAD));
            assertThat(payloads(log, "ahead")).hasSize(2 * EventInsert.AHEAD);
        }
    }

    private static int write(OpenLog log, String sql) throws SQLException {
        try (PreparedStatement statement = log.connection.getConnection().prepareStatement(sql)) {
            return statement.executeUpdate();
        }
    }

    private static DomainEventMessage<?>[] events(String aggregate, int count) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(OpenLog.event(aggregate, i, enrolment(i)));
        }
        return events.toArray(DomainEventMessage<?>[]::new);
    }

    private static ParticipantEnrolled enrolment(int number) {
        return new ParticipantEnrolled(new ParticipantId("BANK"), DIFFICULT.repeat(number % 70) + number);
    }

    private static List<?> payloads(OpenLog log, String aggregate) {
        return log.engine
                .readEvents(aggregate, 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .toList();
    }
}

package ledger.command.writer;

import static ledger.command.writer.WritingOffice.enrol;
import static ledger.command.writer.WritingOffice.problemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.COLLECTION;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import ledger.messages.Caller;
import ledger.messages.Problem;
import org.awaitility.Awaitility;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SingleWriterTest {

    private final WritingOffice office = new WritingOffice();

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    void commands_that_come_while_the_writer_is_busy_land_in_one_commit() {
        office.open();
        Receipt alone = office.decide(enrol("ALONE"));
        WritingOffice.Busy busy = office.busy();
        var waiting =
                List.of(office.submit(enrol("BANKA")), office.submit(enrol("BANKB")), office.submit(enrol("BANKC")));
        busy.letGo();

        assertThat(waiting)
                .allSatisfy(answer -> assertThat(answer.join().index()).isEqualTo(3));
        assertThat(alone.index()).isZero();
        assertThat(office.log.commits()).containsExactly(1, 0, 3);
        assertThat(office.log.prefetches()).last(COLLECTION).hasSize(3);
        assertThat(office.log.times()).extracting(BatchTime::firstIndex).containsExactly(0L, 1L);
    }

    @Test
    void a_commit_takes_no_more_than_the_batch_size() {
        office.open();
        WritingOffice.Busy busy = office.busy();
        var waiting = enrolMany(WritingOffice.QUEUE_CAPACITY);
        busy.letGo();
        waiting.forEach(CompletableFuture::join);

        assertThat(office.log.commits())
                .containsExactly(0, WritingOffice.BATCH_SIZE, WritingOffice.QUEUE_CAPACITY - WritingOffice.BATCH_SIZE);
    }

    @Test
    void a_full_queue_refuses_before_anything_is_written_and_counts_it() {
        office.open();
        WritingOffice.Busy busy = office.busy();
        var waiting = enrolMany(WritingOffice.QUEUE_CAPACITY);

        assertThat(problemOf(office.submit(enrol("TOOMANY")))).isEqualTo(Problem.OVERLOADED);
        assertThat(office.writer.turnedAway(Problem.OVERLOADED)).isEqualTo(1);

        busy.letGo();
        waiting.forEach(CompletableFuture::join);
        assertThat(office.log.facts()).hasSize(WritingOffice.QUEUE_CAPACITY);
    }

    @Test
    void only_the_writer_takes_commands() {
        assertThat(problemOf(office.submit(enrol("EARLY")))).isEqualTo(Problem.NOT_THE_WRITER);
        office.log.freeIs(false);
        office.writer.start();
        office.awaitRole(WriterRole.STANDBY);
        assertThat(problemOf(office.submit(enrol("STANDBY")))).isEqualTo(Problem.NOT_THE_WRITER);
        assertThat(office.log.facts()).isEmpty();
    }

    @Test
    void a_writer_that_was_halted_writes_nothing_more_and_lets_no_other_write() {
        office.open();
        WritingOffice.Busy busy = office.busy();
        var waiting = office.submit(enrol("BANKA"));
        office.writer.halt("the books are wrong");
        busy.letGo();

        assertThat(problemOf(waiting)).isEqualTo(Problem.WRITING_STOPPED);
        assertThat(problemOf(office.submit(enrol("BANKB")))).isEqualTo(Problem.WRITING_STOPPED);
        assertThat(office.writer.role()).isEqualTo(WriterRole.HALTED);
        assertThat(office.log.isHeld()).isTrue();
    }

    @Test
    void a_commit_that_broke_is_of_unknown_outcome_and_what_waited_was_not_recorded() {
        office.open();
        WritingOffice.Busy busy = office.busy();
        office.log.failNextCommit(new RightToWriteLost("cut off", true, new IllegalStateException()));
        office.log.freeIs(false);
        var waiting = office.submit(enrol("BANKA"));
        busy.letGo();

        assertThat(problemOf(busy.answer)).isEqualTo(Problem.OUTCOME_UNKNOWN);
        assertThat(problemOf(waiting)).isEqualTo(Problem.NOT_THE_WRITER);
        office.awaitRole(WriterRole.STANDBY);

        office.log.freeIs(true);
        office.awaitRole(WriterRole.WRITER);
        assertThat(office.decide(enrol("BANKA")).index()).isZero();
        assertThat(office.roles).containsExactly("gained", "lost", "gained");
    }

    @Test
    void a_session_that_broke_before_the_commit_has_recorded_nothing() {
        office.open();
        WritingOffice.Busy busy = office.busy();
        office.log.failNextCommit(new RightToWriteLost("cut off", false, new IllegalStateException()));
        busy.letGo();

        assertThat(problemOf(busy.answer)).isEqualTo(Problem.NOT_THE_WRITER);
    }

    @Test
    void commands_that_write_nothing_do_not_hide_that_the_log_is_gone() {
        office.open();
        Object unused = office.bus.subscribe(WritingOffice.Ponder.class.getName(), message -> "done");
        office.log.failNextKeepAlive(new RightToWriteLost("the session ended", false, new IOException()));

        Awaitility.await().until(() -> {
            Object answered = office.submit(new WritingOffice.Ponder());
            return answered != null && office.roles.contains("lost");
        });
        assertThat(office.log.commits()).isNotEmpty().allMatch(stored -> stored == 0);
    }

    @Test
    void a_bus_that_nobody_guards_lets_nothing_in() {
        WriterCommandBus unguarded = new WriterCommandBus();
        Object unused = unguarded.subscribe(WritingOffice.Ponder.class.getName(), message -> "done");
        Pending pending = Pending.of(new WritingOffice.Ponder(), Caller.OPERATOR, Instant.EPOCH, null);

        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        assertThatThrownBy(() -> unguarded.decide(pending)).hasMessage("nobody guards the writer");
        unit.rollback();
    }

    @Test
    void stopping_decides_what_waits_and_takes_nothing_more() throws InterruptedException {
        office.open();
        WritingOffice.Busy busy = office.busy();
        var waiting = enrolMany(3);
        Thread stopping = new Thread(() -> stop(office.writer));
        stopping.start();
        Awaitility.await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        assertThat(problemOf(office.submit(enrol("LATE")))).isEqualTo(Problem.NOT_THE_WRITER);
        busy.letGo();
        stopping.join();

        assertThat(waiting).allSatisfy(answer -> assertThat(answer).isCompleted());
        assertThat(office.log.isHeld()).isFalse();
        assertThat(office.writer.role()).isEqualTo(WriterRole.STOPPED);
        assertThat(office.writer.waiting()).isZero();
    }

    private static void stop(SingleWriter writer) {
        try {
            writer.stop(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<CompletableFuture<Receipt>> enrolMany(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> office.submit(enrol("BANK" + i)))
                .toList();
    }
}

package ledger.command.writer;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ledger.command.participants.Participant;
import ledger.messages.Caller;
import ledger.messages.Command;
import ledger.messages.ParticipantId;
import ledger.messages.Problem;
import ledger.messages.ProblemException;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;
import ledger.messages.participants.ParticipantEvent.ParticipantEnrolled;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;

/** The whole write path over a log in memory, for one kind of aggregate. It can be kept busy for a while. */
final class WritingOffice {

    static final int QUEUE_CAPACITY = 8;
    static final int BATCH_SIZE = 6;

    private static final Duration SOON = Duration.ofSeconds(10);

    final LogInMemory log = new LogInMemory();
    final StrongCache cache = new StrongCache(100);
    final WriterCommandBus bus = new WriterCommandBus();
    final WriterRepository<Participant> participants;
    final List<String> roles = new CopyOnWriteArrayList<>();
    final SingleWriter writer;

    WritingOffice() {
        bus.guardedBy((command, caller) -> {});
        EmbeddedEventStore store =
                new WriterEventStore(EmbeddedEventStore.builder().storageEngine(log));
        participants = WriterRepository.of(Participant.class, store, cache);
        var handling = AggregateAnnotationCommandHandler.<Participant>builder()
                .aggregateType(Participant.class)
                .repository(participants)
                .build()
                .subscribe(bus);
        var poisoning = store.subscribe(events -> events.forEach(WritingOffice::chokeOnPoison));
        assert handling != null && poisoning != null;
        Prefetch prefetch = new Prefetch(log, cache, Map.of(participants.aggregateType(), participants));
        Clock clock = Clock.systemUTC();
        var execution = new BatchExecution(log, bus, prefetch, new WriterMetrics(new SimpleMeterRegistry()), clock);
        writer = new SingleWriter(log, execution, List.of(new Roles(roles)), QUEUE_CAPACITY, BATCH_SIZE, clock);
    }

    /** As a saga would that has an error in it. */
    private static void chokeOnPoison(EventMessage<?> event) {
        if (event.getPayload() instanceof ParticipantEnrolled enrolled) {
            switch (enrolled.name()) {
                case "poison" -> throw new IllegalStateException("poisoned by " + enrolled.participantId());
                case "venom" -> throw new StackOverflowError("envenomed by " + enrolled.participantId());
                default -> {
                    // Healthy.
                }
            }
        }
    }

    static EnrolParticipant enrol(String participantId) {
        return new EnrolParticipant(new ParticipantId(participantId), "a bank");
    }

    static EnrolParticipant poison(String participantId) {
        return new EnrolParticipant(new ParticipantId(participantId), "poison");
    }

    static EnrolParticipant venom(String participantId) {
        return new EnrolParticipant(new ParticipantId(participantId), "venom");
    }

    WritingOffice open() {
        writer.start();
        awaitRole(WriterRole.WRITER);
        return this;
    }

    void awaitRole(WriterRole role) {
        Awaitility.await().atMost(SOON).until(() -> writer.role() == role);
    }

    CompletableFuture<Receipt> submit(Command command) {
        return writer.submit(command, Caller.OPERATOR);
    }

    Receipt decide(Command command) {
        return submit(command).orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** The problem that a command ended with. */
    static Problem problemOf(CompletableFuture<Receipt> answer) {
        if (failureOf(answer) instanceof ProblemException e) {
            return e.problem();
        }
        throw new AssertionError("no problem: " + answer);
    }

    static Throwable failureOf(CompletableFuture<Receipt> answer) {
        try {
            Receipt receipt = answer.get(SOON.toSeconds(), TimeUnit.SECONDS);
            throw new AssertionError("decided: " + receipt);
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keeps the writer busy with a command until it is let go. */
    Busy busy() {
        Busy busy = new Busy();
        var registration = bus.subscribe(Ponder.class.getName(), message -> busy.ponder());
        busy.answer = submit(new Ponder()).whenComplete((receipt, failure) -> registration.cancel());
        busy.awaitBegun();
        return busy;
    }

    void close() throws InterruptedException {
        writer.stop(SOON);
    }

    /** A command that takes its time. */
    record Ponder() implements Command {
        @Override
        public String target() {
            return "nobody";
        }
    }

    /** The writer at work on something long. */
    static final class Busy {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);
        CompletableFuture<Receipt> answer = new CompletableFuture<>();

        private String ponder() throws InterruptedException {
            begun.countDown();
            return await(letGo) ? "done" : "never let go";
        }

        private void awaitBegun() {
            try {
                if (!await(begun)) {
                    throw new IllegalStateException("the writer does not write");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private static boolean await(CountDownLatch latch) throws InterruptedException {
            return latch.await(SOON.toSeconds(), TimeUnit.SECONDS);
        }

        void letGo() {
            letGo.countDown();
        }
    }

    private record Roles(List<String> seen) implements WriterListener {
        @Override
        public void gained() {
            seen.add("gained");
        }

        @Override
        public void lost() {
            seen.add("lost");
        }
    }
}

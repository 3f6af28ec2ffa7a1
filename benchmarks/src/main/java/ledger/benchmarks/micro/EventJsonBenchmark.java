package ledger.benchmarks.micro;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ledger.application.eventstore.EventJson;
import ledger.messages.AccountId;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.accounts.AccountEvent.CreditAccepted;
import ledger.messages.accounts.AccountEvent.CreditPosted;
import ledger.messages.accounts.AccountEvent.HoldPlaced;
import ledger.messages.accounts.AccountEvent.HoldPosted;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import ledger.messages.payments.PaymentEvent.PaymentCompleted;
import ledger.messages.payments.PaymentEvent.PaymentInitiated;
import ledger.messages.payments.Priority;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The seven events of a payment between two banks, to what the log keeps and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventJsonBenchmark {

    private static final PaymentId PAYMENT = PaymentId.of("NORDDEFF", "INV-2026-000123");
    private static final AccountId DEBTOR = new AccountId("DE89370400440532013000");
    private static final AccountId CREDITOR = new AccountId("FR1420041010050500013M02606");
    private static final ParticipantId NORD = new ParticipantId("NORDDEFF");
    private static final ParticipantId SUED = new ParticipantId("SUEDFRPP");
    private static final Money AMOUNT = Money.of(12_34, "EUR");
    private static final CycleId CYCLE = CycleId.first(AMOUNT.currency());

    private static final List<Object> EVENTS = List.of(
            new PaymentInitiated(
                    PAYMENT,
                    NORD.value(),
                    DEBTOR,
                    CREDITOR,
                    AMOUNT,
                    "INV-2026-000123",
                    "Invoice 123",
                    Priority.NORMAL,
                    false,
                    Instant.parse("2026-01-02T03:04:05.123456Z")),
            new HoldPlaced(DEBTOR, PAYMENT, AMOUNT, NORD),
            new CreditAccepted(CREDITOR, PAYMENT, AMOUNT, SUED),
            new PaymentCleared(CYCLE, PAYMENT, NORD, SUED, AMOUNT),
            new HoldPosted(DEBTOR, PAYMENT, AMOUNT),
            new CreditPosted(CREDITOR, PAYMENT, AMOUNT),
            new PaymentCompleted(PAYMENT, CYCLE));

    private record Stored(String name, String payload) {}

    private final EventJson json = new EventJson();
    private final List<Stored> stored = EVENTS.stream()
            .map(event -> new Stored(json.nameOf(event), json.write(event)))
            .toList();

    /** All seven, as the writer does for a payment. */
    @Benchmark
    public void write(Blackhole hole) {
        for (Object event : EVENTS) {
            hole.consume(json.nameOf(event));
            hole.consume(json.write(event));
        }
    }

    /** All seven, as whoever reads the log does. */
    @Benchmark
    public void read(Blackhole hole) {
        for (Stored event : stored) {
            hole.consume(json.read(event.name(), event.payload()));
        }
    }
}

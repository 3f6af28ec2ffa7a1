package ledger.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Amounts as they come in, are added up and go out. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MoneyBenchmark {

    private final CurrencyCode euro = CurrencyCode.of("EUR");

    @Param({"12.34", "9999999999999.99"})
    public String major = "0.00";

    public long balance = 123_456_789;

    /** Of a request. */
    @Benchmark
    public Money parse() {
        return Money.parse(major, euro);
    }

    /** Of a balance, for an answer. */
    @Benchmark
    public String format() {
        return Money.major(balance, euro);
    }

    /** To a balance, as aggregates and projections do: exactly, or not at all. */
    @Benchmark
    public Money add() {
        return new Money(Math.addExact(balance, 1_234), euro);
    }
}

package ledger.benchmarks.micro;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import ledger.command.clearing.settlement.NettingModel;
import ledger.command.clearing.settlement.SettlementPlan;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Obligation;
import ledger.messages.clearing.Obligations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a settlement makes of the obligations of a closed cycle, in which every bank owes every other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class NettingBenchmark {

    @Param({"10", "100"})
    public int banks;

    private final List<Obligation> single = new ArrayList<>();
    private Obligations owed = Obligations.NONE;

    @Setup
    public void owe() {
        SplittableRandom random = new SplittableRandom(7);
        for (int debtor = 0; debtor < banks; debtor++) {
            for (int creditor = 0; creditor < banks; creditor++) {
                if (debtor != creditor) {
                    single.add(new Obligation(bank(debtor), bank(creditor), random.nextLong(1, 1_000_000_00)));
                }
            }
        }
        owed = Obligations.of(single);
    }

    private static ParticipantId bank(int number) {
        return new ParticipantId("BANK" + number);
    }

    @Benchmark
    public Obligations addUp() {
        return Obligations.of(single);
    }

    @Benchmark
    public SettlementPlan multilateral() {
        return NettingModel.MULTILATERAL_NET.plan(owed);
    }

    @Benchmark
    public SettlementPlan bilateral() {
        return NettingModel.BILATERAL_NET.plan(owed);
    }
}

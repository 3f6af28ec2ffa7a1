package ledger.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import ledger.benchmarks.micro.EventJsonBenchmark;
import ledger.benchmarks.micro.MoneyBenchmark;
import ledger.benchmarks.micro.NettingBenchmark;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MicrobenchmarksTest {

    @Test
    void every_microbenchmark_runs() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("ledger.benchmarks.micro")
                        .param("banks", "10")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(10))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        List.of(MoneyBenchmark.class, NettingBenchmark.class, EventJsonBenchmark.class)
                .forEach(type -> assertThat(results)
                        .anyMatch(result -> result.getParams().getBenchmark().startsWith(type.getName() + ".")));
        assertThat(results)
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }
}

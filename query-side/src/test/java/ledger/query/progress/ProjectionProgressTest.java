package ledger.query.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectionProgressTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Executor THREADS = work -> new Thread(work).start();

    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:progress;DB_CLOSE_DELAY=-1"));
    private final ProjectionProgress progress =
            new ProjectionProgress(jdbc, List.of(projection("balances"), projection("payments")));

    @BeforeEach
    void no_token_yet() {
        jdbc.sql("DROP TABLE IF EXISTS projection_token").update();
        jdbc.sql("CREATE TABLE projection_token (processor_name VARCHAR, segment INT, global_index BIGINT)")
                .update();
    }

    @Test
    void a_projection_without_a_token_has_read_nothing() {
        assertThat(progress.all()).isEqualTo(Map.of("balances", -1L, "payments", -1L));
        stored("payments", null);
        assertThat(progress.index("payments")).isEqualTo(-1);
        assertThat(progress.await(-1, SHORT)).isTrue();
        assertThat(progress.await(0, SHORT)).isFalse();
    }

    @Test
    void a_projection_is_as_far_as_its_slowest_segment() {
        stored("payments", 7L);
        stored("payments", 5L);
        stored("someone-elses", 1L);
        assertThat(progress.all()).isEqualTo(Map.of("balances", -1L, "payments", 5L));
    }

    @Test
    void who_waits_is_woken_when_the_last_projection_gets_there() {
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> progress.await(5, LONG), THREADS);
        committed("balances", 6);
        committed("payments", 4);
        assertThat(waiting).isNotDone();
        committed("payments", 5);
        assertThat(waiting).succeedsWithin(LONG).isEqualTo(true);
    }

    @Test
    void progress_made_in_another_process_is_seen_in_the_database() {
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> progress.await(5, LONG), THREADS);
        stored("balances", 5L);
        stored("payments", 9L);
        await().atMost(LONG).until(waiting::isDone);
        assertThat(waiting).isCompletedWithValue(true);
    }

    @Test
    void a_projection_that_begins_anew_is_waited_for_again() {
        stored("balances", 5L);
        stored("payments", 5L);
        assertThat(progress.await(5, SHORT)).isTrue();
        committed("balances", -1);
        assertThat(progress.await(5, SHORT)).isFalse();
    }

    @Test
    void who_may_rest_does_so_until_somebody_waits() {
        CompletableFuture<Void> resting = CompletableFuture.runAsync(() -> progress.awaitWanted(LONG), THREADS);
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> progress.await(5, LONG), THREADS);
        assertThat(resting).succeedsWithin(LONG.dividedBy(2));
        progress.awaitWanted(LONG);
        committed("balances", 5);
        committed("payments", 5);
        assertThat(waiting).succeedsWithin(LONG.dividedBy(2)).isEqualTo(true);
        long begin = System.nanoTime();
        progress.awaitWanted(SHORT);
        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(SHORT.toNanos());
    }

    private void committed(String processor, long index) {
        jdbc.sql("DELETE FROM projection_token WHERE processor_name = ?")
                .param(processor)
                .update();
        stored(processor, index);
        progress.advanced(processor, index);
    }

    private void stored(String processor, @Nullable Long index) {
        jdbc.sql("INSERT INTO projection_token VALUES (?, 0, ?)")
                .params(Arrays.asList(processor, index))
                .update();
    }

    private static Rebuildable projection(String name) {
        return new Rebuildable() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<ViewTable> tables() {
                return List.of();
            }
        };
    }
}

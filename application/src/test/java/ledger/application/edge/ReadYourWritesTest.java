package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import ledger.command.writer.Receipt;
import ledger.messages.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadYourWritesTest {

    private final FakeWriter writer;
    private final FakeLog log;
    private final EdgeClient operator;
    private final EdgeClient auditor;

    @Autowired
    ReadYourWritesTest(FakeWriter writer, FakeLog log, EdgeClient client) {
        this.writer = writer;
        this.log = log;
        this.operator = client.asOperator();
        this.auditor = client.asAuditor();
    }

    @BeforeEach
    void everythingSucceeds() {
        writer.reset();
        log.grow();
    }

    @Test
    void a_read_waits_for_the_log_as_it_was_when_the_write_was_answered() {
        assertThat(operator.post("/v1/accounts/alice/block", "").status()).isEqualTo(200);
        long answered = log.index();
        log.grow();
        log.awaited.clear();

        assertThat(operator.get("/v1/accounts/alice").status()).isEqualTo(404);

        assertThat(log.awaited).containsExactly(answered);
    }

    @Test
    void a_read_of_another_caller_does_not_wait() {
        assertThat(operator.post("/v1/accounts/alice/block", "").status()).isEqualTo(200);
        log.awaited.clear();

        assertThat(auditor.get("/v1/accounts/alice").status()).isEqualTo(404);

        assertThat(log.awaited).isEmpty();
    }

    @Test
    void a_failed_write_is_not_waited_for() {
        assertThat(operator.post("/v1/accounts/alice/block", "").status()).isEqualTo(200);
        long answered = log.index();
        log.grow();
        writer.refuse(Problem.CONFLICT);
        assertThat(operator.post("/v1/accounts/alice/block", "").status()).isEqualTo(409);
        log.awaited.clear();

        assertThat(operator.get("/v1/accounts/alice").status()).isEqualTo(404);

        assertThat(log.awaited).containsExactly(answered);
    }

    @Test
    void while_a_write_is_under_way_a_read_waits_for_the_log_as_it_is() throws InterruptedException {
        CountDownLatch submitted = new CountDownLatch(1);
        CompletableFuture<Receipt> outcome = new CompletableFuture<>();
        writer.behave(command -> {
            submitted.countDown();
            return outcome;
        });
        CompletableFuture<Integer> write = CompletableFuture.supplyAsync(
                () -> operator.post("/v1/accounts/alice/block", "").status());
        submitted.await();
        log.awaited.clear();

        assertThat(operator.get("/v1/accounts/alice").status()).isEqualTo(404);

        assertThat(log.awaited).containsExactly(log.index());
        outcome.completeExceptionally(Problem.CONFLICT.because("done"));
        assertThat(write.join()).isEqualTo(409);
    }
}

package ledger.application.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import ledger.query.progress.ProjectionProgress;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunningProjectionsTest {

    private LedgerNode node;

    @BeforeAll
    void aDayAtTwoBanks(@TempDir Path directory) {
        node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory));
        Scheme scheme = new Scheme(node.operator());
        LedgerClient bank = scheme.enrol("BANKA", "EUR");
        scheme.enrol("BANKB", "EUR");
        scheme.cap("BANKA", "50.00", "EUR");
        scheme.open("BANKA", "alice", "EUR");
        scheme.open("BANKB", "bob", "EUR");
        scheme.fund("BANKA", "alice", "100.00", "EUR");
        bank.pay("completed", "alice", "bob", "20.00", "EUR").expect(201);
        node.operator().post("/v1/clearing/EUR/cut-off", "").expect(200);
        node.operator().post("/v1/settlements", "{\"cycle\":\"EUR-1\"}").expect(201);
        bank.pay("refused", "alice", "bob", "30.01", "EUR").expect(201);
    }

    @AfterAll
    void close() {
        node.close();
    }

    @Test
    void a_read_after_a_write_waits_for_no_projection_that_does_not_show_it() {
        long fastest =
                LongStream.range(0, 5).map(this::nanosOfReadAfterWrite).min().orElseThrow();

        assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(400));
    }

    private long nanosOfReadAfterWrite(long number) {
        String funding = Scheme.funding("BANKA", "EUR");
        node.operator().pay("prompt-" + number, funding, "alice", "0.01", "EUR").expect(201);
        long start = System.nanoTime();
        node.operator().get("/v1/accounts/alice").expect(200);
        return System.nanoTime() - start;
    }

    @Test
    void whoever_claims_a_projection_last_owns_it() {
        ProjectionTokens former = tokens("former");
        ProjectionTokens next = tokens("next");
        inTransaction(() -> former.initializeTokenSegments("trial", 1));
        inTransaction(() -> {
            assertThat(former.fetchToken("trial", 0)).isNull();
            former.storeToken(new GlobalSequenceTrackingToken(4), "trial", 0);
        });

        assertThat(next.fetchToken("trial", 0)).isEqualTo(new GlobalSequenceTrackingToken(4));

        assertThatTheClaimIsLost(() -> former.storeToken(new GlobalSequenceTrackingToken(5), "trial", 0));
        assertThatTheClaimIsLost(() -> former.extendClaim("trial", 0));
        inTransaction(() -> next.storeToken(new GlobalSequenceTrackingToken(5), "trial", 0));
        former.releaseClaim("trial", 0);
        next.extendClaim("trial", 0);
        assertThat(next.fetchSegments("trial")).containsExactly(0);
    }

    private void assertThatTheClaimIsLost(Runnable action) {
        assertThatExceptionOfType(UnableToClaimTokenException.class).isThrownBy(() -> inTransaction(action));
    }

    private ProjectionTokens tokens(String owner) {
        return new ProjectionTokens(node.bean(JdbcTemplate.class), node.bean(ProjectionProgress.class), owner);
    }

    private void inTransaction(Runnable action) {
        new TransactionTemplate(node.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> action.run());
    }
}

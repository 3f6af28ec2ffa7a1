package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_read_waits_for_the_log_as_it_is_whoever_wrote() {
        assertThat(operator.post("/v1/accounts/alice/block", "").status()).isEqualTo(200);
        log.grow();
        log.awaited.clear();

        assertThat(auditor.get("/v1/accounts/alice").status()).isEqualTo(404);

        assertThat(log.awaited).containsExactly(log.index());
    }

    @Test
    void a_write_does_not_wait_for_the_views() {
        log.awaited.clear();

        assertThat(operator.post("/v1/accounts/alice/block", "").status()).isEqualTo(200);

        assertThat(log.awaited).isEmpty();
    }

    @Test
    void operations_show_how_far_the_views_are_and_do_not_wait_for_them() {
        log.awaited.clear();

        assertThat(operator.get("/v1/ops/node").status()).isNotEqualTo(401);

        assertThat(log.awaited).isEmpty();
    }

    @Test
    void who_has_no_key_makes_nobody_wait() {
        log.awaited.clear();

        assertThat(auditor.withKey("none").get("/v1/accounts/alice").status()).isEqualTo(401);

        assertThat(log.awaited).isEmpty();
    }
}

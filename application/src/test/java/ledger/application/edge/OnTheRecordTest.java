package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ledger.application.edge.EdgeClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class OnTheRecordTest {

    private static final String RECORD = """
            SELECT caller || ' ' || caller_role || ' ' || method || ' ' || path || ' ' ||
                   COALESCE(query_string, '-') || ' ' || status
              FROM audit_query ORDER BY query_number""";

    private final FakeWriter writer;
    private final EdgeClient client;
    private final JdbcClient jdbc;

    @Autowired
    OnTheRecordTest(FakeWriter writer, EdgeClient client, JdbcClient jdbc) {
        this.writer = writer;
        this.client = client;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingIsOnRecordAndEverythingSucceeds() {
        writer.reset();
        jdbc.sql("DELETE FROM audit_query").update();
    }

    @Test
    void whatever_an_auditor_asks_is_on_record_with_the_status_of_the_answer() {
        EdgeClient auditor = client.asAuditor();
        assertThat(auditor.get("/v1/audit/queries?limit=2").status()).isEqualTo(200);
        assertThat(auditor.get("/v1/audit/queries?limit=0").status()).isEqualTo(400);
        assertThat(auditor.pay("{}").status()).isEqualTo(403);
        assertThat(auditor.get("/nowhere").status()).isEqualTo(404);

        assertThat(onRecord())
                .containsExactly(
                        "auditor AUDITOR GET /v1/audit/queries limit=2 200",
                        "auditor AUDITOR GET /v1/audit/queries limit=0 400",
                        "auditor AUDITOR POST /v1/payments - 403",
                        "auditor AUDITOR GET /nowhere - 404");
    }

    @Test
    void whoever_asks_where_auditors_ask_is_on_record_and_nobody_else() {
        client.asOperator().get("/v1/audit/queries");
        client.asOperator().get("/v1/%61udit/queries");
        client.get("/v1/audit/queries");
        client.withKey("").get("/v1/audit/queries");
        client.withKey("A".repeat(43)).get("/v1/audit/queries");
        client.asOperator().get("/v1/ops/node");
        client.get("/v1/accounts/alice");

        assertThat(onRecord())
                .containsExactly(
                        "operator OPERATOR GET /v1/audit/queries - 200",
                        "operator OPERATOR GET /v1/%61udit/queries - 200",
                        "BANKA PARTICIPANT GET /v1/audit/queries - 403",
                        "  GET /v1/audit/queries - 401",
                        "  GET /v1/audit/queries - 401");
    }

    @Test
    void no_key_is_ever_on_record() {
        String other = "B".repeat(43);
        client.asAuditor().get("/v1/accounts?x=" + other + "&y=" + client.operator() + "&z=" + client.auditor());
        client.withKey("").get("/v1/audit/" + client.bank());

        assertThat(onRecord())
                .containsExactly(
                        "auditor AUDITOR GET /v1/accounts x=" + other + "&y=[key]&z=[key] 405",
                        "  GET /v1/audit/[key] - 401");
    }

    @Test
    void the_record_is_read_page_by_page_and_that_is_on_record_too() {
        client.asAuditor().get("/v1/accounts/1");
        client.asAuditor().get("/v1/accounts/2");
        client.asOperator().get("/v1/audit/x");

        Answer first = client.asAuditor().get("/v1/audit/queries?caller=auditor&limit=1");
        Answer second = client.asAuditor().get("/v1/audit/queries?caller=auditor&limit=2&cursor=" + first.text("next"));

        assertThat(first.json().at("/items/0/path").asString()).isEqualTo("/v1/accounts/2");
        assertThat(first.json().at("/items/0/durationMicros").asLong()).isPositive();
        assertThat(second.json().at("/items/0/path").asString()).isEqualTo("/v1/accounts/1");
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(onRecord()).hasSize(5);
    }

    @Test
    void what_cannot_be_recorded_is_refused_and_others_do_not_notice() {
        jdbc.sql("ALTER TABLE audit_query RENAME TO lost_query").update();
        try {
            for (String path : List.of("/v1/audit/queries?limit=0", "/v1/participants", "/nowhere")) {
                Answer refused = client.asAuditor().get(path);
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.text("detail")).isEqualTo("this request cannot be recorded now");
                assertThat(refused.header("Retry-After")).isEqualTo("1");
                assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
            }
            assertThat(client.asOperator().post("/v1/accounts/alice/block", "").status())
                    .isEqualTo(200);
        } finally {
            jdbc.sql("ALTER TABLE lost_query RENAME TO audit_query").update();
        }
    }

    private List<String> onRecord() {
        return jdbc.sql(RECORD).query(String.class).list();
    }
}

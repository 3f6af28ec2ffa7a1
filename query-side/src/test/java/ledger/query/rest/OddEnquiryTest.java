package ledger.query.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions that get no answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddEnquiryTest extends EnquiryTest {

    @ParameterizedTest
    @CsvSource({
        "BANKB, /v1/accounts/alice",
        "BANKB, /v1/accounts/alice/entries",
        "BANKB, /v1/accounts/alice/balance",
        "BANKB, /v1/accounts/alice/balance?date=2026-01-02",
        "BANKB, /v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02",
        "BANKB, /v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&format=csv",
        "BANKB, /v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&format=camt.053",
        "BANKB, /v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&format=html",
        "operator, /v1/accounts/nobody/statement?from=2026-01-02&to=2026-01-02",
        "operator, /v1/accounts/%20/statement?from=2026-01-02&to=2026-01-02",
        "BANKB, /v1/accounts?participantId=BANKA",
        "BANKB, /v1/participants/BANKA",
        "operator, /v1/accounts/nobody",
        "operator, /v1/accounts/%20",
        "operator, /v1/payments/nonsense",
        "operator, /v1/payments/6e7bd7c0-1111-5222-8333-444455556666",
        "operator, /v1/payments/6e7bd7c0-1111-5222-8333-444455556666/history",
        "operator, /v1/participants/NOBODY",
        "operator, /v1/clearing/USD",
        "operator, /v1/clearing/XXL",
        "operator, /v1/clearing/cycles/EUR-2",
        "operator, /v1/clearing/cycles/EUR-x"
    })
    void what_is_unknown_or_someone_elses_does_not_exist(String caller, String path) {
        assertThat(status(caller, path)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/payments?limit=0",
                "/v1/payments?limit=1001",
                "/v1/payments?limit=-1",
                "/v1/payments?limit=ten",
                "/v1/payments?cursor=x",
                "/v1/payments?status=LOST",
                "/v1/payments?from=yesterday",
                "/v1/payments?to=2026-13-01T00:00:00Z",
                "/v1/payments?account=%00",
                "/v1/payments?endToEndId=%00",
                "/v1/accounts?participantId=x",
                "/v1/accounts?cursor=%00",
                "/v1/participants?cursor=%27",
                "/v1/accounts/alice/entries?cursor=99999999999999999999",
                "/v1/accounts/alice/balance?index=x",
                "/v1/accounts/alice/balance?index=10000",
                "/v1/accounts/alice/balance?at=9999-01-01T00:00:00Z",
                "/v1/accounts/alice/balance?at=2026-01-02T03:00:00Z&index=1",
                "/v1/accounts/alice/balance?index=1&date=2026-01-02",
                "/v1/accounts/alice/balance?date=9999-01-01",
                "/v1/accounts/alice/balance?date=2026-01-02&basis=value",
                "/v1/accounts/alice/balance?basis=VALUE",
                "/v1/accounts/alice/balance?at=2026-01-02T03:00:00Z&basis=VALUE",
                "/v1/accounts/alice/balance?date=2026-02-29",
                "/v1/accounts/alice/statement",
                "/v1/accounts/alice/statement?from=2026-01-02",
                "/v1/accounts/alice/statement?to=2026-01-02",
                "/v1/accounts/alice/statement?from=2026-01-02&to=2026-01-01",
                "/v1/accounts/alice/statement?from=2025-01-01&to=2026-02-05",
                "/v1/accounts/alice/statement?from=2026-01-02&to=9999-01-01",
                "/v1/accounts/alice/statement?from=2026-01-02&to=+10000-01-01",
                "/v1/accounts/alice/statement?from=0001-01-01&to=0001-01-01",
                "/v1/accounts/alice/statement?from=2026-1-2&to=2026-01-02",
                "/v1/accounts/alice/statement?from=2026-01-02T00:00:00Z&to=2026-01-02",
                "/v1/accounts/alice/statement?from=2026-01-02&from=2026-01-03&to=2026-01-03",
                "/v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&basis=",
                "/v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&basis=ENTRY",
                "/v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&format=pdf",
                "/v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&format=CSV",
                "/v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&limit=0",
                "/v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&cursor=x",
                "/v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&format=csv&limit=10",
                "/v1/accounts/alice/statement?from=2026-01-02&to=2026-01-02&format=html&cursor=1"
            })
    void a_question_that_makes_no_sense_is_malformed(String path) {
        assertThat(status("operator", path)).isEqualTo(400);
    }
}

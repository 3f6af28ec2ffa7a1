package ledger.application.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ledger.application.edge.EdgeClient.Answer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked of the past over HTTP, where there is none. */
@OnTheEdge
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatIfOverHttpTest {

    private final EdgeClient auditor;

    @Autowired
    WhatIfOverHttpTest(EdgeClient client) {
        this.auditor = client.asAuditor();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "404 | EUR-1 | {\"cycle\":\"EUR-1\"}",
                "404 | EUR-9 | {\"cycle\":\"EUR-9\",\"caps\":{\"BANKA\":\"1.00\"}}",
                "404 | EUR-9 | {\"cycle\":\"EUR-9\",\"cutOffs\":[\"2026-01-02T12:00:00+01:00\"]}",
                "400 | cycle | {}",
                "400 | cycle | {\"cycle\":\"EUR\"}",
                "400 | caps | {\"cycle\":\"EUR-1\",\"caps\":{\"BANKA\":\"1.001\"}}",
                "400 | caps | {\"cycle\":\"EUR-1\",\"caps\":{\"BANKA\":null}}",
                "400 | caps | {\"cycle\":\"EUR-1\",\"caps\":{\"b\":\"1.00\"}}",
                "400 | cutOffs | {\"cycle\":\"EUR-1\",\"cutOffs\":[\"noon\"]}",
                "400 | cutOffs | {\"cycle\":\"EUR-1\",\"cutOffs\":[null]}",
                "400 | model | {\"cycle\":\"EUR-1\",\"model\":\"GROSS\"}",
                "400 | malformed | {\"cycle\":\"EUR-1\",\"queue\":\"yes\"}",
                "400 | malformed | {\"cycle\":\"EUR-1\",\"netting\":false}",
            })
    void nonsense_is_refused_with_what_is_wrong_about_it(int status, String named, String body) {
        Answer answer = auditor.post("/v1/audit/what-if", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(named);
    }
}

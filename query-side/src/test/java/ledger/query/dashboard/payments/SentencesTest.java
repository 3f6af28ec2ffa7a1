package ledger.query.dashboard.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import ledger.query.history.HistoryView;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every event that tells of a payment, as it is stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentencesTest {

    private final Sentences sentences = new Sentences();

    static Stream<HistoryView> eventsOfPayments() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/*.json"))
                .map(SentencesTest::stored)
                .filter(event -> event.payload().contains("\"paymentId\""));
    }

    @ParameterizedTest
    @MethodSource("eventsOfPayments")
    void every_event_of_a_payment_has_a_sentence_without_gaps(HistoryView event) {
        assertThat(sentences.of(event))
                .endsWith(".")
                .contains(" ")
                .doesNotContain("  ", " .", " ,", "()", "null")
                .doesNotContain(event.type().replaceAll(".*\\.", ""));
    }

    @Test
    void all_of_them_are_known_here() throws IOException {
        assertThat(eventsOfPayments()).hasSizeGreaterThanOrEqualTo(26);
    }

    @Test
    void an_event_of_later_days_is_at_least_named() {
        assertThat(sentences.of(new HistoryView(0, "accounts.HoldShared", "", "{}")))
                .isEqualTo("HoldShared.");
        assertThat(sentences.of(new HistoryView(0, "tokens.Minted", "", "{}"))).isEqualTo("tokens.Minted.");
    }

    private static HistoryView stored(Resource contract) {
        try {
            String type = String.valueOf(contract.getFilename()).replace(".json", "");
            return new HistoryView(0, type, "", contract.getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

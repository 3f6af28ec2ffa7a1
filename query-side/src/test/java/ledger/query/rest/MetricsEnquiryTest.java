package ledger.query.rest;

import static ledger.query.Story.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ledger.messages.CycleId;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ClearingEvent.CycleCutOff;
import ledger.messages.clearing.ClearingEvent.MemberAdmitted;
import ledger.messages.clearing.ClearingEvent.PaymentCleared;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published examples of netting: of the central bank of Mexico (N1), of a textbook (N2), of four banks (N3). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MetricsEnquiryTest extends EnquiryTest {

    private static final CycleId SECOND = new CycleId(EUR, 2);

    private static final String FOUR_BANKS = "BNKA>BNKB 1000000, BNKB>BNKC 500000, BNKC>BNKA 750000,"
            + " BNKA>BNKD 300000, BNKD>BNKB 200000, BNKB>BNKA 100000";
    private static final String FIVE_BANKS = "BNKA>BNKB 5, BNKB>BNKC 6, BNKC>BNKD 8, BNKC>BNKE 80, BNKD>BNKE 7,"
            + " BNKA>BNKC 6, BNKE>BNKA 8, BNKE>BNKB 100, BNKD>BNKA 5, BNKB>BNKC 30";

    private static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(
                        "CENT>COME 25, CENT>MERI 7, COME>CENT 17, COME>MERI 9, MERI>CENT 11, MERI>COME 14",
                        List.of("83.00", "13.00", "17.00", "0.8434", "0.7952"),
                        "CENT -4.00, COME 13.00, MERI -9.00"),
                Arguments.of(
                        "BNKA>BNKB 200, BNKB>BNKC 150, BNKC>BNKA 175",
                        List.of("525.00", "50.00", "525.00", "0.9048", "0.0000"),
                        "BNKA -25.00, BNKB 50.00, BNKC -25.00"),
                Arguments.of(
                        FOUR_BANKS,
                        List.of("2850000.00", "700000.00", "2650000.00", "0.7544", "0.0702"),
                        "BNKA -450000.00, BNKB 600000.00, BNKC -250000.00, BNKD 100000.00"),
                Arguments.of(
                        FIVE_BANKS,
                        List.of("255.00", "71.00", "255.00", "0.7216", "0.0000"),
                        "BNKA 2.00, BNKB 69.00, BNKC -46.00, BNKD -4.00, BNKE -21.00"));
    }

    @ParameterizedTest
    @MethodSource("published")
    void netting_saves_as_much_as_was_published(String payments, List<String> figures, String nets) {
        log.append(cycle(payments));

        String metrics = get("auditor", "/v1/clearing/cycles/EUR-2/metrics");
        String matrix = get("auditor", "/v1/clearing/cycles/EUR-2/matrix");

        List<String> names =
                List.of("grossValue", "multilateralNet", "bilateralNet", "nettingEfficiency", "bilateralEfficiency");
        for (int i = 0; i < names.size(); i++) {
            assertThat(metrics).contains("\"%s\":\"%s\"".formatted(names.get(i), figures.get(i)));
        }
        assertThat(metrics).contains("\"lowerBound\":\"" + figures.get(1) + "\"");
        for (String net : nets.split(", ", -1)) {
            String[] parts = net.split(" ", -1);
            assertThat(matrix).contains("{\"participantId\":\"%s\",\"net\":\"%s\"}".formatted(parts[0], parts[1]));
        }
    }

    @Test
    void settled_at_once_and_in_their_order_the_four_banks_would_have_needed_more() {
        log.append(cycle(FOUR_BANKS));

        String metrics = get("auditor", "/v1/clearing/cycles/EUR-2/metrics");

        assertThat(metrics)
                .contains("\"liquidity\":{\"lowerBound\":\"700000.00\",\"upperBound\":\"1250000.00\","
                        + "\"turnover\":\"2.2800\"}")
                .contains("{\"participantId\":\"BNKA\",\"liquidityUsed\":\"1000000.00\"")
                .contains("{\"participantId\":\"BNKC\",\"liquidityUsed\":\"250000.00\"")
                .contains("\"settlementDelay\":\"0.0000\"");
    }

    @Test
    void a_participant_sees_the_totals_and_itself() {
        String metrics = get("BANKA", "/v1/clearing/cycles/EUR-1/metrics");
        String matrix = get("BANKA", "/v1/clearing/cycles/EUR-1/matrix");

        assertThat(metrics).contains("\"grossValue\":\"12.68\"", "BANKA").doesNotContain("BANKB");
        assertThat(in(matrix, "debtorParticipant", "")).containsExactlyInAnyOrder("BANKA", "BANKB");
        assertThat(in(matrix, "net", "")).contains("-12.00");
        assertThat(status("BANKA", "/v1/clearing/cycles/EUR-9/metrics")).isEqualTo(404);
        assertThat(status("BANKA", "/v1/clearing/cycles/EUR-9/matrix")).isEqualTo(404);
    }

    /** The second cycle of the day, with these payments in whole euros; the first is cut off before. */
    private static List<Object> cycle(String payments) {
        List<Object> events = new ArrayList<>();
        Set<String> banks = new TreeSet<>();
        List<Object> cleared = new ArrayList<>();
        for (String payment : payments.split(", *", -1)) {
            String[] parts = payment.trim().split("[> ]", -1);
            banks.add(parts[0]);
            banks.add(parts[1]);
            cleared.add(new PaymentCleared(
                    SECOND,
                    PaymentId.of("BANKA", payment),
                    new ParticipantId(parts[0]),
                    new ParticipantId(parts[1]),
                    Money.parse(parts[2], EUR)));
        }
        events.add(new CycleCutOff(CycleId.first(EUR), SECOND));
        banks.forEach(bank -> events.add(new MemberAdmitted(EUR, new ParticipantId(bank), false)));
        events.addAll(cleared);
        return events;
    }
}

package ledger.query.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ledger.messages.AccountId;
import ledger.messages.Money;
import ledger.query.Story;
import ledger.query.rest.RandomMonth.Posting;
import ledger.query.statements.Basis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A month that chance has made; {@code -Dledger.seed} says which. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomMonthTest extends EnquiryTest {

    private final long seed = Long.getLong("ledger.seed", System.nanoTime());
    private final RandomMonth month = new RandomMonth(seed);

    @BeforeEach
    void a_month() {
        log.clear();
        month.tell(log);
    }

    @Test
    void every_day_opens_with_what_the_day_before_closed_with_and_closes_with_its_entries_added() {
        AccountId account = month.someAccount();
        for (Basis basis : Basis.values()) {
            String before = "0.00";
            LocalDate day = RandomMonth.FIRST.minusDays(2);
            for (; day.isBefore(RandomMonth.LAST.plusDays(3)); day = day.plusDays(1)) {
                JsonNode statement = check(account, day, day, basis);
                assertThat(text(statement, "openingBalance"))
                        .as(described(account, day, basis))
                        .isEqualTo(before);
                before = text(statement, "closingBalance");
                assertThat(get("auditor", "/v1/accounts/" + account + "/balance?date=" + day + "&basis=" + basis))
                        .as(described(account, day, basis))
                        .contains("\"ledgerBalance\":\"" + before + "\"");
            }
        }
    }

    @Test
    void a_period_is_the_sum_of_its_days_in_json_and_in_camt_053() {
        for (AccountId account : RandomMonth.ACCOUNTS) {
            for (Basis basis : Basis.values()) {
                LocalDate from = RandomMonth.FIRST.minusDays(1);
                for (int days = 40; days > 3; days -= 9) {
                    LocalDate to = from.plusDays(days);
                    JsonNode json = check(account, from, to, basis);
                    Camt053 camt = Camt053.valid(get("auditor", path(account, from, to, basis) + "&format=camt.053"));
                    assertThat(camt.balance("CLBD"))
                            .as(described(account, to, basis))
                            .isEqualTo(text(json, "closingBalance"))
                            .isEqualTo(camt.balance("OPBD").add(camt.sumOfEntries()));
                    assertThat(camt.balance("CLAV")).isEqualTo(text(json, "availableBalance"));
                    from = from.plusDays(4);
                }
            }
        }
    }

    /** Compares a statement with the month's own books. */
    private JsonNode check(AccountId account, LocalDate from, LocalDate to, Basis basis) {
        String path = path(account, from, to, basis) + "&limit=1000";
        JsonNode statement = JsonMapper.shared().readTree(get("auditor", path));
        long closing = month.held(account, to, basis);
        long reserved = month.reserved(account, to, basis);

        assertThat(statement.path("items").values())
                .as(described(account, to, basis))
                .extracting(RandomMonthTest::entry)
                .containsExactlyElementsOf(month.postings(account, from, to, basis).stream()
                        .map(RandomMonthTest::entry)
                        .toList());
        assertThat(texts(statement, "openingBalance", "closingBalance", "reserved", "availableBalance"))
                .as(described(account, to, basis))
                .containsExactly(
                        major(month.held(account, from.minusDays(1), basis)),
                        major(closing),
                        major(reserved),
                        major(closing - reserved));
        return statement;
    }

    private static List<String> entry(JsonNode line) {
        return texts(line, "endToEndId", "bookingDate", "valueDate", "amount");
    }

    private static List<String> entry(Posting posting) {
        return List.of(
                "E2E-" + posting.key(),
                posting.booked().toString(),
                posting.valued().toString(),
                major(posting.minor()));
    }

    private static List<String> texts(JsonNode node, String... fields) {
        return Stream.of(fields).map(field -> text(node, field)).toList();
    }

    private static String path(AccountId account, LocalDate from, LocalDate to, Basis basis) {
        return "/v1/accounts/" + account + "/statement?from=" + from + "&to=" + to + "&basis=" + basis;
    }

    private String described(AccountId account, LocalDate day, Basis basis) {
        return "seed %d, %s: %s on %s by %s".formatted(seed, month, account, day, basis);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static String major(long minor) {
        return Money.major(minor, Story.EUR);
    }
}

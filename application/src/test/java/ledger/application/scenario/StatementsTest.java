package ledger.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Statements of a whole ledger, as banks and auditors get them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementsTest {

    private static final String NORTH = "NORTHBANK";
    private static final String SOUTH = "SOUTHBANK";
    private static final ZoneId FAR_EAST = ZoneId.of("Pacific/Kiritimati");
    private static final List<String> FORMS = List.of("json", "csv", "camt.053", "html");

    @Test
    void what_was_booked_today_is_stated_in_every_form_to_whom_it_concerns(@TempDir Path directory) {
        try (LedgerNode node = LedgerNode.start(TestDatabase.create(TestDatabase.Kind.H2, directory))) {
            Scheme scheme = new Scheme(node.operator());
            LedgerClient north = scheme.enrol(NORTH, "EUR");
            LedgerClient south = scheme.enrol(SOUTH, "EUR");
            node.operator()
                    .put("/v1/clearing/EUR/terms", "{\"timeZone\":\"" + FAR_EAST + "\"}")
                    .expect(200);
            pay(scheme, north);

            theBalancesAreThoseOfTheAccount(north);
            everyEntryHasBothItsDates(north);
            everyFormComesAsWhatItIs(north);
            otherBanksAreToldOfNothing(south, node);
            whatMakesNoSenseIsMalformedInEveryForm(north);
            settled(scheme);
            assertThat(node.findings()).isEmpty();
        }
    }

    private static void pay(Scheme scheme, LedgerClient north) {
        scheme.cap(NORTH, "100.00", "EUR");
        scheme.settlement(NORTH, "50.00", "EUR");
        scheme.settlement(SOUTH, "0.00", "EUR");
        scheme.open(NORTH, "alice", "EUR");
        scheme.open(SOUTH, "bob", "EUR");
        scheme.fund(NORTH, "alice", "40.00", "EUR");
        north.pay("rent", "alice", "bob", "12.34", "EUR").expect(201);
        north.pay("too-much", "alice", "bob", "100.00", "EUR").expect(201);
    }

    private static String today(String account, String more) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return "/v1/accounts/" + account + "/statement?from=" + today.minusDays(1) + "&to=" + today + more;
    }

    private static void theBalancesAreThoseOfTheAccount(LedgerClient north) {
        Answer account = north.get("/v1/accounts/alice").expect(200);
        Answer statement = north.get(today("alice", "")).expect(200);

        assertThat(statement.text("openingBalance")).isEqualTo("0.00");
        assertThat(statement.text("closingBalance")).isEqualTo("27.66").isEqualTo(account.text("ledgerBalance"));
        assertThat(statement.text("availableBalance")).isEqualTo(account.text("availableBalance"));
        assertThat(statement.json().path("complete").asBoolean(true)).isFalse();
        assertThat(statement.json().path("items")).hasSize(2);
    }

    private static void everyEntryHasBothItsDates(LedgerClient north) {
        JsonNode entries =
                north.get("/v1/accounts/alice/entries").expect(200).json().path("items");
        JsonNode lines = north.get(today("alice", "")).expect(200).json().path("items");

        assertThat(lines).hasSameSizeAs(entries);
        for (int i = 0; i < entries.size(); i++) {
            Instant at = Instant.parse(entries.get(i).path("at").asString());
            assertThat(lines.get(i).path("bookingDate").asString())
                    .isEqualTo(at.atZone(ZoneOffset.UTC).toLocalDate().toString());
            assertThat(lines.get(i).path("valueDate").asString())
                    .isEqualTo(at.atZone(FAR_EAST).toLocalDate().toString());
        }
    }

    private static void everyFormComesAsWhatItIs(LedgerClient north) {
        assertThat(accepting(north, "text/csv").body())
                .startsWith("account,currency,")
                .contains("CLOSING");
        assertThat(accepting(north, "application/xml").body())
                .contains("urn:iso:std:iso:20022:tech:xsd:camt.053.001.08", "<Cd>CLBD</Cd>");
        Answer page = accepting(north, "text/html");
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
        assertThat(policy(page))
                .containsPattern("style-src 'sha256-[A-Za-z0-9+/]{43}='")
                .contains("default-src 'none'");
        assertThat(policy(accepting(north, "application/json"))).doesNotContain("style-src");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(north.send("HEAD", today("alice", "&format=csv"), "", "")
                        .expect(200)
                        .body())
                .isEmpty();
    }

    private static Answer accepting(LedgerClient client, String type) {
        Answer answer =
                client.send("GET", today("alice", ""), "", "", "Accept", type).expect(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Ledger-As-Of")).isPresent();
        return answer;
    }

    private static String policy(Answer answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static void otherBanksAreToldOfNothing(LedgerClient south, LedgerNode node) {
        for (String form : FORMS) {
            Answer answer = south.get(today("alice", "&format=" + form)).expect(404);
            assertThat(answer.text("code")).isEqualTo("not-found");
            node.auditor().get(today("alice", "&format=" + form)).expect(200);
            node.operator().get(today("alice", "&format=" + form)).expect(200);
        }
        south.get("/v1/accounts/alice/balance?date=" + LocalDate.now(ZoneOffset.UTC))
                .expect(404);
    }

    private static void whatMakesNoSenseIsMalformedInEveryForm(LedgerClient north) {
        for (String type : List.of("application/json", "text/csv", "application/xml", "text/html")) {
            Answer answer = north.send("GET", "/v1/accounts/alice/statement?from=x", "", "", "Accept", type)
                    .expect(400);
            assertThat(answer.text("code")).isEqualTo("malformed");
        }
        north.send("GET", today("alice", ""), "", "", "Accept", "application/pdf")
                .expect(406);
    }

    private static void settled(Scheme scheme) {
        assertThat(scheme.settle(scheme.cutOff("EUR")).text("status")).isEqualTo("SETTLED");
        String settlement = Scheme.settlementAccount(NORTH, "EUR");
        JsonNode lines = scheme.participant(NORTH)
                .get(today(settlement, ""))
                .expect(200)
                .json()
                .path("items");

        assertThat(lines.get(1).path("kind").asString()).isEqualTo("SETTLEMENT");
        assertThat(lines.get(1).path("amount").asString()).isEqualTo("-12.34");
        assertThat(lines.get(1).has("counterpartyAccount")).isFalse();
    }
}

package ledger.query.rest;

import static ledger.messages.accounts.AccountType.CUSTOMER;
import static ledger.query.StatementStory.at;
import static ledger.query.StatementStory.saying;
import static ledger.query.Story.ALICE;
import static ledger.query.Story.BANKA;
import static ledger.query.Story.BOB;
import static ledger.query.Story.id;
import static ledger.query.Story.opened;
import static ledger.query.Story.payment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import ledger.messages.AccountId;
import ledger.query.SettlementStory;
import ledger.query.StatementStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements as camt.053.001.08. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class Camt053Test extends EnquiryTest {

    private static final String OF_ALICE = "alice/statement?from=2026-01-02&to=2026-01-05";

    @BeforeEach
    void some_days() {
        log.clear();
        long unused = StatementStory.tell(log);
    }

    private Camt053 statement(String path) {
        return Camt053.valid(get("auditor", "/v1/accounts/" + path + "&format=camt.053"));
    }

    @Test
    void the_balances_are_those_of_the_iso_definitions() {
        Camt053 statement = statement(OF_ALICE);

        assertThat(statement.balance("OPBD")).isEqualTo("1000.00");
        assertThat(statement.balance("CLBD"))
                .isEqualTo("983.00")
                .isEqualTo(statement.balance("OPBD").add(statement.sumOfEntries()));
        assertThat(statement.balance("CLAV")).isEqualTo("982.00");
        assertThat(statement.texts("Bal/Dt/Dt")).containsExactly("2026-01-02", "2026-01-05", "2026-01-05");
        assertThat(statement.balance("CLBD"))
                .isEqualTo(statement("alice/statement?from=2026-01-06&to=2026-01-06")
                        .balance("OPBD"));
    }

    @Test
    void the_head_names_account_owner_period_and_sums() {
        Camt053 statement = statement(OF_ALICE + "&basis=VALUE");

        assertThat(statement.text("Id"))
                .matches("[0-9a-f]{32}")
                .isEqualTo(statement(OF_ALICE + "&basis=VALUE").text("Id"));
        assertThat(statement.text("Id")).isNotEqualTo(statement(OF_ALICE).text("Id"));
        assertThat(statement.text("ElctrncSeqNb")).isEqualTo("5");
        assertThat(statement.text("FrToDt/FrDtTm")).isEqualTo("2026-01-02T00:00:00.000000+05:30");
        assertThat(statement.text("FrToDt/ToDtTm")).isEqualTo("2026-01-05T23:59:59.999999+05:30");
        assertThat(statement.text("Acct/Id/Othr/Id")).isEqualTo("alice");
        assertThat(statement.text("Acct/Ccy")).isEqualTo("EUR");
        assertThat(statement.text("Acct/Ownr/Nm")).isEqualTo("NOTPROVIDED");
        assertThat(statement.text("Acct/Svcr/FinInstnId/Othr/Id")).isEqualTo("BANKA");
        assertThat(statement.texts("TxsSummry/TtlNtries/*"))
                .startsWith("3", "17.68")
                .hasSize(3);
        assertThat(statement.text("TxsSummry/TtlNtries/TtlNetNtry/Amt")).isEqualTo("17.00");
        assertThat(statement.text("TxsSummry/TtlNtries/TtlNetNtry/CdtDbtInd")).isEqualTo("DBIT");
        assertThat(statement.texts("TxsSummry/TtlCdtNtries/*")).containsExactly("1", "0.34");
        assertThat(statement.texts("TxsSummry/TtlDbtNtries/*")).containsExactly("2", "17.34");
    }

    @Test
    void an_entry_tells_of_its_payment() {
        log.append(at("2026-01-07T20:00:00Z"), saying("INVOICE-7", "for the <garden> & \"house\"", ALICE, BOB, 50));
        Camt053 statement = statement("alice/statement?from=2026-01-07&to=2026-01-07");
        String reference = id("INVOICE-7").toString().replace("-", "");

        assertThat(statement.text("Ntry/Amt")).isEqualTo("0.50");
        assertThat(statement.text("Ntry/CdtDbtInd")).isEqualTo("DBIT");
        assertThat(statement.text("Ntry/Sts/Cd")).isEqualTo("BOOK");
        assertThat(statement.text("Ntry/BookgDt/Dt")).isEqualTo("2026-01-07");
        assertThat(statement.text("Ntry/ValDt/Dt")).isEqualTo("2026-01-08");
        assertThat(statement.text("Ntry/AcctSvcrRef")).isEqualTo(reference);
        assertThat(statement.texts("Ntry/BkTxCd/Domn//*")).contains("PMNT", "IRCT", "DMCT");
        assertThat(statement.text("Ntry/NtryDtls/TxDtls/Refs/EndToEndId")).isEqualTo("INVOICE-7");
        assertThat(statement.text("Ntry/NtryDtls/TxDtls/RltdPties/CdtrAcct/Id/Othr/Id"))
                .isEqualTo("bob");
        assertThat(statement.text("Ntry/NtryDtls/TxDtls/RltdAgts/CdtrAgt/FinInstnId/Othr/Id"))
                .isEqualTo("BANKB");
        assertThat(statement.text("Ntry/NtryDtls/TxDtls/RmtInf/Ustrd")).isEqualTo("for the <garden> & \"house\"");
    }

    @Test
    void what_is_received_settled_or_brought_in_has_a_code_of_its_own() {
        log.clear();
        log.append(at("2026-01-02T10:00:00Z"), SettlementStory.cutOff());
        log.append(at("2026-01-03T10:00:00Z"), SettlementStory.topUp());
        log.append(at("2026-01-04T10:00:00Z"), SettlementStory.settled(1));
        Camt053 settlement = statement("stl-a/statement?from=2026-01-03&to=2026-01-04");

        assertThat(settlement.texts("Ntry/BkTxCd/Domn/Fmly/Cd")).containsExactly("RRCT", "IRCT");
        assertThat(settlement.texts("Ntry/BkTxCd/Domn/Fmly/SubFmlyCd")).containsExactly("OTHR", "FICT");
        assertThat(settlement.texts("Ntry/BkTxCd/Prtry/Cd")).containsExactly("FUNDING", "SETTLEMENT");
        assertThat(settlement.text("Acct/Ownr/Nm")).isEqualTo("Bank A");
        assertThat(settlement.text("Acct/Ownr/Id/OrgId/Othr/Id")).isEqualTo("BANKA");
        assertThat(statement("mint/statement?from=2026-01-01&to=2026-01-03").balance("CLAV"))
                .isEqualTo("-1012.00");
        assertThat(statement("carol/statement?from=2026-01-01&to=2026-01-02").texts("Ntry/BkTxCd/Domn/Fmly/SubFmlyCd"))
                .containsExactly("BOOK");
    }

    @Test
    void a_period_without_entries_or_before_the_account_or_not_over_is_valid_too() {
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        assertThat(statement("alice/statement?from=2026-01-03&to=2026-01-04").texts("Ntry"))
                .isEmpty();
        assertThat(statement("alice/statement?from=2025-01-03&to=2025-01-04").text("ElctrncSeqNb"))
                .isEmpty();
        assertThat(statement("alice/statement?from=" + today + "&to=" + today).text("AddtlStmtInf"))
                .contains("not over");
        assertThat(statement(OF_ALICE).text("AddtlStmtInf")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0190b0c2-5a3e-7def-8abc-0123456789ab",
                "an-account_of.64-characters-and-no-more-0123456789-0123456789-01",
                "exactly-thirty-four-characters-123",
                "exactly-thirty-five-characters-1234"
            })
    void an_account_id_that_is_too_long_is_abbreviated_and_given_in_whole_beside_it(String name) {
        AccountId account = new AccountId(name);
        log.append(at("2026-01-07T00:00:00Z"), List.of(opened(account, BANKA, CUSTOMER)));
        log.append(at("2026-01-07T01:00:00Z"), payment("long", ALICE, account, 100));
        Camt053 own = statement(name + "/statement?from=2026-01-07&to=2026-01-07");
        Camt053 others = statement("alice/statement?from=2026-01-07&to=2026-01-07");
        String brief = own.text("Acct/Id/Othr/Id");

        assertThat(brief).startsWith(name.substring(0, 17)).hasSizeLessThanOrEqualTo(34);
        assertThat(brief.contains("*")).isEqualTo(name.length() > 34);
        assertThat(own.text("Acct/Prxy/Id")).isEqualTo(name.length() > 34 ? name : "");
        assertThat(others.text("Ntry/NtryDtls/TxDtls/RltdPties/CdtrAcct/Id/Othr/Id"))
                .isEqualTo(brief);
        assertThat(others.text("Ntry/NtryDtls/TxDtls/RltdPties/CdtrAcct/Prxy/Id"))
                .isEqualTo(own.text("Acct/Prxy/Id"));
    }
}

package ledger.query.audit;

import static ledger.query.Story.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import ledger.query.QueryApplication;
import ledger.query.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sound day, edited behind the ledger's back. */
@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditedLedgerTest {

    @Autowired
    TestLog log;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void a_sound_day() {
        log.clear();
        log.append(day());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE account_balance SET reserved = 1 WHERE account_id = 'alice'",
                "UPDATE account_balance SET status = 'CLOSED' WHERE account_id = 'alice'",
                "DELETE FROM account_balance WHERE account_id = 'carol'",
                "INSERT INTO account_balance VALUES ('eve', 'BANKA', 'EUR', 'CUSTOMER', 'OPEN', 0, 0, 0, 0)",
                "UPDATE account_entry SET amount = amount + 1 WHERE global_index = 17",
                "UPDATE account_entry SET balance = balance + 1 WHERE global_index = 17",
                "UPDATE account_entry SET account_id = 'eve' WHERE global_index = 17",
                "INSERT INTO payment SELECT CAST('00000000-0000-5000-8000-000000000001' AS UUID), 49, initiator,"
                        + " debtor_account, creditor_account, creditor_participant, amount, currency, end_to_end_id,"
                        + " status, reason, cycle, initiated_at, completed_at, applied_index FROM payment"
                        + " WHERE end_to_end_id = 'E2E-rent'",
                "DELETE FROM account_entry WHERE global_index = 17",
                "UPDATE payment SET amount = 1 WHERE end_to_end_id = 'E2E-rent'",
                "UPDATE payment SET status = 'COMPLETED' WHERE end_to_end_id = 'E2E-house'",
                "UPDATE payment SET completed_at = initiated_at WHERE end_to_end_id = 'E2E-rent'",
                "DELETE FROM payment WHERE end_to_end_id = 'E2E-rent'",
                "UPDATE clearing_cycle SET gross_value = 0",
                "UPDATE clearing_member SET unsettled_net = 0",
                "UPDATE clearing_position SET sent = sent + 1, received = received + 1",
                "DELETE FROM clearing_position WHERE participant_id = 'BANKA'",
                "UPDATE participant SET name = 'Bank X' WHERE participant_id = 'BANKA'",
                "UPDATE projection_token SET global_index = 3 WHERE processor_name = 'payments'"
            })
    void a_view_that_differs_from_the_log_is_found_out(String edit) {
        jdbc.sql(edit).update();
        assertThat(check()).extracting(Finding::invariant).contains("I7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "account_balance SET ledger = 98266 WHERE account_id = 'alice' | alice | 47 accounts.CreditPosted",
                "account_balance SET ledger = 1 WHERE account_id = 'alice' | alice | 47 accounts.CreditPosted",
                "account_entry SET amount = 1 WHERE global_index = 23 | alice/23 | 23 accounts.HoldPosted",
                "clearing_position SET sent = 1234, received = 0, lowest_net = -1234 WHERE participant_id = 'BANKA'"
                        + " | EUR-1/BANKA | 45 clearing.PaymentCleared",
                "clearing_member SET net_debit_cap = 0 WHERE participant_id = 'BANKB'"
                        + " | EUR/BANKB | 45 clearing.PaymentCleared",
                "participant SET name = 'Bank X' WHERE participant_id = 'BANKA'"
                        + " | BANKA | 0 participants.ParticipantEnrolled"
            })
    void the_event_behind_a_difference_is_named(String edit, String key, String event) {
        jdbc.sql("UPDATE " + edit).update();
        List<Difference> differences =
                new Invariants(dataSource).check(new LogFold(), index -> true).differences();
        assertThat(differences)
                .extracting(Difference::key, difference -> difference.event() + " " + difference.type())
                .containsExactly(tuple(key, event));
    }

    @Test
    void money_made_in_a_view_is_found_out_as_such() {
        jdbc.sql("UPDATE account_balance SET ledger = ledger + 1 WHERE account_id = 'alice'")
                .update();
        assertThat(check())
                .extracting(Finding::invariant, Finding::subject)
                .containsExactlyInAnyOrder(tuple("I1", "EUR"), tuple("I7", "alice"));
    }

    @Test
    void positions_in_a_view_that_do_not_add_up_are_found_out() {
        jdbc.sql("UPDATE clearing_position SET sent = sent + 1 WHERE participant_id = 'BANKA'")
                .update();
        assertThat(check()).extracting(Finding::invariant).containsExactlyInAnyOrder("I9", "I7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM domain_event_entry WHERE global_index = 20                              | 21",
                "UPDATE domain_event_entry SET sequence_number = 7 WHERE global_index = 20           | 20",
                "UPDATE domain_event_entry SET aggregate_identifier = 'bob' WHERE global_index = 20  | 20"
            })
    void a_hole_in_the_log_is_found_out_where_it_is(String edit, long index) {
        jdbc.sql(edit).update();
        assertThat(check()).anySatisfy(finding -> {
            assertThat(finding.invariant()).isEqualTo("I10");
            assertThat(finding.index()).isEqualTo(index);
        });
    }

    private List<Finding> check() {
        return new Invariants(dataSource).check(Duration.ZERO);
    }
}

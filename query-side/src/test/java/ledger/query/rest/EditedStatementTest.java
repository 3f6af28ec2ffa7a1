package ledger.query.rest;

import static ledger.query.Story.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Iterator;
import ledger.messages.Caller;
import ledger.query.StatementStory;
import ledger.query.statements.Basis;
import ledger.query.statements.Period;
import ledger.query.statements.Statement;
import ledger.query.statements.StatementEnquiry;
import ledger.query.statements.StatementEntries;
import ledger.query.statements.StatementEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Statements of books that somebody has edited by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EditedStatementTest extends EnquiryTest {

    private static final Period JANUARY =
            new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"), Basis.BOOKING);

    @Autowired
    StatementEnquiry enquiry;

    @Autowired
    StatementEntries entries;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void some_days() {
        log.clear();
        long unused = StatementStory.tell(log);
    }

    private Statement statement() {
        return enquiry.statement(ALICE, JANUARY, Caller.AUDITOR);
    }

    private void edit(String sql) {
        assertThat(jdbc.sql(sql + " AND account_id = 'alice'").update()).isEqualTo(1);
    }

    @Test
    void a_statement_that_does_not_add_up_is_not_given_out() {
        edit("UPDATE account_entry SET amount = amount + 1 WHERE global_index = 24");

        assertThatIllegalStateException()
                .isThrownBy(this::statement)
                .withMessageContaining("the entries of alice do not add up to its balances");
    }

    @Test
    void a_statement_whose_entries_vanish_while_it_is_written_breaks_off() {
        Iterator<StatementEntry> lines = entries.of(statement()).iterator();
        edit("DELETE FROM account_entry WHERE global_index = 24");

        assertThatIllegalStateException()
                .isThrownBy(() -> lines.forEachRemaining(line -> {}))
                .withMessageContaining("have changed");
    }

    @Test
    void untouched_books_are_stated_to_the_last_entry() {
        assertThat(entries.of(statement()))
                .hasSize(5)
                .last()
                .extracting(line -> line.booked().balance())
                .isEqualTo(statement().closing());
    }
}

package ledger.saga.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import ledger.saga.store.Errand.Begun;
import ledger.saga.store.Errand.Ended;
import ledger.saga.store.Errand.Renamed;
import ledger.saga.store.Errand.Told;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CoalescingSagaRepositoryTest {

    private Connection database;
    private ErrandOffice office;

    @BeforeEach
    void open() throws SQLException, IOException {
        database = ErrandOffice.database();
        office = new ErrandOffice(database);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_saga_that_begins_and_ends_in_one_unit_leaves_no_row() throws SQLException {
        office.happen(new Begun("bread"), new Renamed("bread", "loaf"), new Told("loaf", "rye"), new Ended("bread"));

        assertThat(office.journal()).last().isEqualTo("begun renamed rye ended");
        assertThat(office.rows()).isZero();
        assertThatNobodyHears(new Told("loaf", "late"));
    }

    @Test
    void a_saga_that_waits_is_stored_once_and_goes_on_in_a_later_unit() throws SQLException {
        office.happen(new Begun("bread"), new Renamed("bread", "loaf"));
        assertThat(office.rows()).isEqualTo(1);

        office.happen(new Told("loaf", "rye"));
        assertThat(office.journal()).last().isEqualTo("begun renamed rye");
        assertThat(office.rows()).isEqualTo(1);
    }

    @Test
    void a_saga_that_waits_survives_a_restart_under_all_its_names() throws SQLException {
        office.happen(new Begun("bread"), new Renamed("bread", "loaf"));

        office = new ErrandOffice(database);
        office.happen(new Told("loaf", "rye"), new Ended("bread"));

        assertThat(office.journal()).last().isEqualTo("begun renamed rye ended");
        assertThat(office.rows()).isZero();
    }

    @Test
    void a_saga_that_ends_in_a_later_unit_is_forgotten() throws SQLException {
        office.happen(new Begun("bread"), new Begun("milk"));
        office.happen(new Ended("bread"));

        assertThat(office.rows()).isEqualTo(1);
        assertThatNobodyHears(new Ended("bread"));
        office.happen(new Ended("milk"));
        assertThat(office.rows()).isZero();
    }

    @Test
    void a_unit_that_is_rolled_back_leaves_neither_row_nor_memory() throws SQLException {
        UnitOfWork<?> unit = office.inUnit(new Begun("bread"));
        unit.onPrepareCommit(u -> {
            throw new IllegalStateException("too late");
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(unit::commit);

        assertThat(office.rows()).isZero();
        assertThatNobodyHears(new Ended("bread"));
    }

    @Test
    void a_saga_whose_end_is_rolled_back_waits_on_as_it_was() throws SQLException {
        office.happen(new Begun("bread"), new Renamed("bread", "loaf"));
        UnitOfWork<?> unit = office.inUnit(new Told("loaf", "rye"), new Ended("bread"));
        unit.onPrepareCommit(u -> {
            throw new IllegalStateException("too late");
        });
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(unit::commit);

        assertThat(office.rows()).isEqualTo(1);
        office.happen(new Told("loaf", "white"));
        assertThat(office.journal()).last().isEqualTo("begun renamed white");
    }

    private void assertThatNobodyHears(Object event) {
        int before = office.journal().size();
        office.happen(event);
        assertThat(office.journal()).hasSize(before);
    }
}

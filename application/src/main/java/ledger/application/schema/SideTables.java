package ledger.application.schema;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of a side, which keeps its own history of them. */
public final class SideTables {

    private SideTables() {}

    /** Brings the tables of a side in the connection's own schema to what this version needs. */
    static Flyway of(String side, DataSource dataSource) {
        return tables(side, dataSource)
                .baselineOnMigrate(true) // the other sides' tables are there already
                .baselineVersion("0")
                .load();
    }

    /** Creates the views' tables, empty, in a schema of another name that does not exist yet. */
    public static void createViews(DataSource dataSource, String schema) {
        tables("query", dataSource).defaultSchema(schema).load().migrate();
    }

    private static FluentConfiguration tables(String side, DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/" + side)
                .table("flyway_" + side);
    }
}

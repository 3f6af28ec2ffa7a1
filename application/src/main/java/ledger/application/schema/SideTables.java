package ledger.application.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import ledger.query.progress.DatabaseProduct;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The tables of a side, which keeps its own history of them. */
public final class SideTables {

    /** Sides that tell PostgreSQL more than H2. */
    private static final Set<String> TUNED = Set.of("command", "query");

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
        List<String> locations = new ArrayList<>(List.of("classpath:db/" + side));
        if (TUNED.contains(side) && DatabaseProduct.isPostgreSql(dataSource)) {
            locations.add("classpath:db/postgresql/" + side);
        }
        return Flyway.configure()
                .dataSource(dataSource)
                .locations(locations.toArray(String[]::new))
                .table("flyway_" + side);
    }
}

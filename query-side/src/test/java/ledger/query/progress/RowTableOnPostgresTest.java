package ledger.query.progress;

import ledger.query.OnPostgres;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RowTableOnPostgresTest extends RowTableTest {}

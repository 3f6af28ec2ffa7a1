package ledger.query;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a test on a real PostgreSQL instead of H2. */
public class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Server {

        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String url = Server.RUNNING.getJdbcUrl("postgres", "postgres");
        TestPropertyValues.of("spring.datasource.url=" + url).applyTo(context);
    }
}

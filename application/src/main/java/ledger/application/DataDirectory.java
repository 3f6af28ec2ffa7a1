package ledger.application;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Makes {@code ledger.data-dir} absolute: H2 takes no relative name of a file that does not begin with a dot. */
public final class DataDirectory implements EnvironmentPostProcessor {

    private static final String OPTION = "ledger.data-dir";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String given = environment.getProperty(OPTION);
        if (given != null) {
            String absolute = Path.of(given).toAbsolutePath().normalize().toString();
            environment.getPropertySources().addFirst(new MapPropertySource(OPTION, Map.of(OPTION, absolute)));
        }
    }
}

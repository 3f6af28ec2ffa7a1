package ledger.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataDirectoryTest {

    @ParameterizedTest
    @ValueSource(strings = {"some/where", "./some/where", "some/../some/where"})
    void the_database_is_found_however_its_directory_is_named(String directory) {
        try (ConfigurableApplicationContext nothing = new SpringApplicationBuilder(DataDirectoryTest.class)
                .web(WebApplicationType.NONE)
                .run("--ledger.data-dir=" + directory)) {
            assertThat(nothing.getEnvironment().getRequiredProperty("spring.datasource.url"))
                    .startsWith(
                            "jdbc:h2:file:" + Path.of("some", "where", "ledger").toAbsolutePath() + ";");
        }
    }
}

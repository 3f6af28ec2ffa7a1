package ledger.application.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The approved texts of what is stored, as the test resources of {@code messages} keep them. */
final class Contracts {

    private Contracts() {}

    /** One JSON text per event, by its stable name. */
    static Map<String, String> ofEvents() {
        return read("classpath*:contracts/*.json");
    }

    /** The words an enum may put into a stored event, by the enum's name. */
    static Map<String, String> ofWords() {
        return read("classpath*:contracts/words/*.json");
    }

    private static Map<String, String> read(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .collect(toMap(Contracts::nameOf, Contracts::textOf, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Resource contract) {
        return String.valueOf(contract.getFilename()).replaceFirst("\\.json$", "");
    }

    private static String textOf(Resource contract) {
        try {
            return contract.getContentAsString(UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ledger.query.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The approved texts of all events, as the test resources of {@code messages} keep them. */
final class ApprovedEvents {

    private ApprovedEvents() {}

    /** One JSON text per event, by its stable name. */
    static Map<String, String> texts() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:contracts/*.json");
            Map<String, String> texts = new TreeMap<>();
            for (Resource file : List.of(files)) {
                String name = String.valueOf(file.getFilename()).replaceFirst("\\.json$", "");
                texts.put(name, file.getContentAsString(UTF_8).stripTrailing());
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

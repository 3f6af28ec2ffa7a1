package ledger.application.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The files that operators are given, as they lie in the repository. */
final class Given {

    static final Path ROOT = Path.of("..");

    private Given() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> yaml(String path) {
        return new Yaml().load(text(path));
    }

    /** What is in code quotes in the first column of the document's tables, behind this heading. */
    static Set<String> firstColumn(String path, String heading) {
        String section = text(path).split("\n## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        return found("(?m)^\\| `([^`]+)` \\|", section);
    }

    /** What the pattern's group finds in the text. */
    static Set<String> found(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .forEach(found::add);
        return found;
    }

    static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> copy.put(String.valueOf(key), entry));
        }
        return copy;
    }

    static List<String> list(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> items) {
            items.forEach(item -> texts.add(String.valueOf(item)));
        }
        return texts;
    }

    /** All sources of the ledger itself. */
    static String sources() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            StringBuilder all = new StringBuilder();
            files.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .forEach(file -> all.append(text(ROOT.relativize(file).toString())));
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package ledger.application.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the repository as an author sees them. */
final class SourceTree {

    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
    private static final Path ROOT = findRoot();

    private SourceTree() {}

    /** All Java files of all modules, tests included. */
    static List<SourceText> javaFiles() {
        return modules().stream()
                .flatMap(module -> filesBelow(ROOT.resolve(module).resolve("src")))
                .filter(file -> file.toString().endsWith(".java"))
                .map(SourceTree::read)
                .toList();
    }

    static List<SourceText> modulePoms() {
        return modules().stream()
                .map(module -> read(ROOT.resolve(module).resolve("pom.xml")))
                .toList();
    }

    static List<SourceText> decisions() {
        return filesBelow(ROOT.resolve("docs/decisions")).map(SourceTree::read).toList();
    }

    static SourceText readme() {
        return read(ROOT.resolve("README.md"));
    }

    private static List<String> modules() {
        String pom = read(ROOT.resolve("pom.xml")).text();
        return MODULE.matcher(pom)
                .results()
                .map(MatchResult::group)
                .map(SourceTree::content)
                .toList();
    }

    private static String content(String element) {
        return element.replaceAll("<.*?>", "");
    }

    private static SourceText read(Path file) {
        try {
            return new SourceText(ROOT.relativize(file).toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> filesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path findRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isRegularFile(folder.resolve("messages/pom.xml"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the tests run outside the repository");
        }
        return folder;
    }
}

package ledger.application.architecture;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A file's place in the repository and its text. */
record SourceText(String path, String text) {

    boolean isTest() {
        return path.contains("src/test/");
    }

    boolean isNamed(String ending) {
        return path.endsWith(ending);
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** A finding that points at a line, counted from 1. */
    String at(long line, String finding) {
        return path + ":" + line + ": " + finding;
    }

    /** The same finding for every line that deserves it. */
    List<String> wherever(Predicate<String> deserves, String finding) {
        return wherever((line, before) -> deserves.test(line), finding);
    }

    /** The same finding for every line that deserves it, judged together with the line before. */
    List<String> wherever(BiPredicate<String, String> deserves, String finding) {
        List<String> lines = lines();
        return IntStream.range(0, lines.size())
                .filter(i -> deserves.test(lines.get(i), i == 0 ? "" : lines.get(i - 1)))
                .mapToObj(i -> at(i + 1L, finding))
                .toList();
    }
}

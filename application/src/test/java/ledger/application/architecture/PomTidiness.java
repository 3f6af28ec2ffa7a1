package ledger.application.architecture;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A module's pom says what the module needs and nothing else: one screen, and no versions. */
final class PomTidiness {

    private static final int MOST_LINES = 30;
    private static final Pattern VERSION = Pattern.compile("<version>");

    private PomTidiness() {}

    static List<String> findings(SourceText pom) {
        int lines = pom.lines().size();
        List<String> tooLong =
                lines > MOST_LINES ? List.of(pom.at(lines, "more than " + MOST_LINES + " lines")) : List.of();
        List<String> versions = pom.wherever(
                line -> VERSION.matcher(line).find() && !line.contains("<parent>"), "a version outside the parent");
        return Stream.of(tooLong, versions).flatMap(List::stream).toList();
    }
}

package ledger.application.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The measures of a tidy file; each returns its findings, one line each, and nothing for a tidy file. */
final class Tidiness {

    private static final int MOST_LINES = 200;
    private static final int MOST_LINES_IN_A_METHOD = 25;
    private static final int LONGEST_LINE = 120;
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|HACK)\\b");
    private static final Pattern BANNER = Pattern.compile("^\\s*(//|/\\*+|\\*)\\s*[-=*#~_]{3,}.*$");
    private static final Pattern JQWIK = Pattern.compile("(?m)^import net\\.jqwik\\.");
    private static final Pattern JUPITER = Pattern.compile("(?m)^import org\\.junit\\.jupiter\\.");
    private static final Pattern SLEEP =
            Pattern.compile("Thread\\s*\\.\\s*sleep\\s*\\(|SECONDS\\s*\\.\\s*sleep\\s*\\(");
    private static final Pattern MOCKS = Pattern.compile("^import (static )?org\\.mockito\\.");
    private static final Pattern OPENING = Pattern.compile("^/\\*\\*\\s+(\\*\\s+)?\\p{Lu}[^.]+[.:].*", Pattern.DOTALL);

    private static final List<Function<SourceText, List<String>>> MEASURES = List.of(
            Tidiness::tooLong,
            Tidiness::tooWide,
            Tidiness::unfinished,
            Tidiness::banners,
            Tidiness::unexplainedSilence,
            Tidiness::untidyTest,
            Tidiness::wordlessPackage);

    private Tidiness() {}

    static List<String> findings(List<SourceText> sources) {
        return Stream.concat(
                        sources.stream()
                                .flatMap(
                                        source -> MEASURES.stream().flatMap(measure -> measure.apply(source).stream())),
                        longMethods(sources))
                .toList();
    }

    private static List<String> tooLong(SourceText source) {
        int lines = source.lines().size();
        return lines > MOST_LINES ? List.of(source.at(lines, "more than " + MOST_LINES + " lines")) : List.of();
    }

    private static List<String> tooWide(SourceText source) {
        return source.wherever(line -> line.length() > LONGEST_LINE, "wider than " + LONGEST_LINE + " columns");
    }

    private static Stream<String> longMethods(List<SourceText> sources) {
        return Methods.of(sources).entrySet().stream()
                .flatMap(file -> file.getValue().stream()
                        .filter(method -> method.lines() > MOST_LINES_IN_A_METHOD)
                        .map(method -> file.getKey()
                                .at(method.firstLine(), method.name() + " has " + method.lines() + " lines")));
    }

    private static List<String> unfinished(SourceText source) {
        return source.wherever(
                line -> UNFINISHED.matcher(line).find() && !line.contains("Pattern.compile"), "unfinished");
    }

    private static List<String> banners(SourceText source) {
        return source.wherever(line -> BANNER.matcher(line).matches(), "a banner instead of a smaller file");
    }

    private static List<String> unexplainedSilence(SourceText source) {
        return source.wherever(
                (line, before) -> line.strip().startsWith("@SuppressWarnings") && !isComment(before, line),
                "a warning is silenced without a reason above or beside");
    }

    private static boolean isComment(String above, String beside) {
        return above.contains("//") || above.endsWith("*/") || beside.contains("//");
    }

    private static List<String> untidyTest(SourceText source) {
        if (!source.isTest()) {
            return List.of();
        }
        return Stream.of(
                        source.isNamed("Test.java") ? unspoken(source) : List.<String>of(),
                        source.wherever(line -> SLEEP.matcher(line).find(), "a test that sleeps"),
                        source.wherever(line -> MOCKS.matcher(line).find(), "a test that pretends"))
                .flatMap(List::stream)
                .toList();
    }

    /** jqwik makes sentences of names by itself, and warns of what it does not know. */
    private static List<String> unspoken(SourceText source) {
        boolean properties = JQWIK.matcher(source.text()).find();
        if (properties && JUPITER.matcher(source.text()).find()) {
            return List.of(source.at(1, "a test for two engines"));
        }
        return properties || source.text().contains("ReplaceUnderscores.class")
                ? List.of()
                : List.of(source.at(1, "a test without sentences"));
    }

    private static List<String> wordlessPackage(SourceText source) {
        boolean wordless = source.isNamed("package-info.java")
                && !OPENING.matcher(source.text()).matches();
        return wordless ? List.of(source.at(1, "a package without an opening sentence")) : List.of();
    }
}

package ledger.application.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TidyTest {

    record Untidy(String finding, String path, String text) {}

    @Test
    void every_source_file_is_tidy() {
        List<SourceText> files = SourceTree.javaFiles();

        assertThat(files).hasSizeGreaterThan(50);
        assertThat(Tidiness.findings(files)).isEmpty();
    }

    @Test
    void every_module_says_on_one_screen_what_it_needs() {
        assertThat(SourceTree.modulePoms()).hasSizeGreaterThan(5);
        assertThat(SourceTree.modulePoms().stream().flatMap(pom -> PomTidiness.findings(pom).stream()))
                .isEmpty();
    }

    @Test
    void the_readme_can_be_read_in_five_minutes_and_a_decision_in_two() {
        assertThat(SourceTree.readme().lines()).hasSizeLessThanOrEqualTo(120);
        assertThat(SourceTree.decisions())
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.lines()).hasSizeLessThanOrEqualTo(60));
    }

    @ParameterizedTest
    @MethodSource("untidyFiles")
    void an_untidy_file_is_found(Untidy untidy) {
        assertThat(Tidiness.findings(List.of(new SourceText(untidy.path(), untidy.text()))))
                .singleElement()
                .asString()
                .contains(untidy.finding());
    }

    @Test
    void a_method_is_measured_without_its_annotations() {
        String text =
                "class A {\n    @Deprecated\n    void long_enough() {\n" + "        int i;\n".repeat(23) + "    }\n}\n";

        assertThat(Tidiness.findings(List.of(new SourceText("src/main/java/A.java", text))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/** Axon's signature. */\n@SuppressWarnings(\"all\")\nclass A {}\n",
                "// Axon's signature\n@SuppressWarnings(\"all\")\nclass A {}\n",
                "@SuppressWarnings(\"all\") // Axon's signature\nclass A {}\n",
            })
    void a_silenced_warning_with_a_reason_is_tidy(String text) {
        assertThat(Tidiness.findings(List.of(new SourceText("src/main/java/A.java", text))))
                .isEmpty();
    }

    @Test
    void an_untidy_pom_is_found() {
        String pom =
                "<parent><version>1</version></parent>\n" + "<dependency/>\n".repeat(30) + "<version>2</version>\n";

        assertThat(PomTidiness.findings(new SourceText("pom.xml", pom)))
                .containsExactly("pom.xml:32: more than 30 lines", "pom.xml:32: a version outside the parent");
    }

    static List<Untidy> untidyFiles() {
        String main = "src/main/java/A.java";
        String test = "src/test/java/ATest.java";
        String body = "        int i;\n".repeat(24);
        return List.of(
                new Untidy("more than 200 lines", main, "\n".repeat(201)),
                new Untidy("wider than 120 columns", main, "/" + "/".repeat(121)),
                new Untidy("go has 26 lines", main, "class A {\n    void go() {\n" + body + "    }\n}\n"),
                new Untidy("<init> has 26 lines", main, "class A {\n    A() {\n" + body + "    }\n}\n"),
                new Untidy("unfinished", main, "// TO" + "DO: later\n"),
                new Untidy("a banner", main, "// ------ helpers\n"),
                new Untidy("a banner", main, "/*** *** ***/\n"),
                new Untidy("without a reason", main, "@SuppressWarnings(\"all\")\nclass A {}\n"),
                new Untidy("a test without sentences", test, "class ATest {}\n"),
                new Untidy("two engines", test, "import net.jqwik.api.Property;\nimport org.junit.jupiter.api.Test;\n"),
                new Untidy("a test that sleeps", test, "// ReplaceUnderscores.class\n// Thread" + ".sleep(1)\n"),
                new Untidy("a test that pretends", test, "// ReplaceUnderscores.class\nimport org.mockito.Mockito;\n"),
                new Untidy("an opening sentence", "src/main/java/package-info.java", "@NullMarked\npackage a;\n"));
    }
}

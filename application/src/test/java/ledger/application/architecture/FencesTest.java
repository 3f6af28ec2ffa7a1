package ledger.application.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FencesTest {

    private static final JavaClasses LEDGER = House.LEDGER.classes();
    private static final JavaClasses COUNTEREXAMPLES = House.COUNTEREXAMPLES.classes();

    @ParameterizedTest
    @MethodSource("fencesOfTheLedger")
    void the_ledger_keeps_inside(Fence fence) {
        fence.rule().check(LEDGER);
    }

    @ParameterizedTest
    @MethodSource("fencesOfTheCounterexamples")
    void the_counterexample_is_caught(Fence fence) {
        assertThat(fence.rule().evaluate(COUNTEREXAMPLES).getFailureReport().getDetails())
                .as(fence.sentence())
                .anyMatch(finding -> finding.contains(fence.offender()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages", "command", "saga", "query", "application"})
    void every_room_of_the_house_is_looked_at(String room) {
        assertThat(LEDGER.containPackage("ledger." + room)).isTrue();
    }

    static List<Fence> fencesOfTheLedger() {
        return House.LEDGER.fences();
    }

    static List<Fence> fencesOfTheCounterexamples() {
        return House.COUNTEREXAMPLES.fences();
    }
}

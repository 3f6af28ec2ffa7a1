package ledger.application.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** One package per concept, each says whether its values may be null, and none goes in circles. */
final class ConceptFences {

    private ConceptFences() {}

    static List<Fence> of(House house) {
        return List.of(
                new Fence("concepts do not go in circles", "RoundAndRound", noCircles(house)),
                new Fence("every package is null-marked", "counterexamples.command.unmarked", nullMarked(house)),
                new Fence("HTTP stays at the edge", "WebbyAccount", TechnologyLeaves.httpOnlyAtTheEdge(house)),
                new Fence("XML stays in iso20022", "XmlReading", TechnologyLeaves.xmlOnlyInIso20022(house)),
                new Fence("JPA stays in the views", "PersistentHold", TechnologyLeaves.jpaOnlyInViews(house)));
    }

    private static ArchRule noCircles(House house) {
        return Stream.of("messages", "command", "saga", "query", "application")
                .<ArchRule>map(side -> slices().matching(house.root() + "." + side + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true))
                .reduce((one, other) -> CompositeArchRule.of(one).and(other))
                .orElseThrow();
    }

    private static ArchRule nullMarked(House house) {
        return classes().that().resideInAPackage(house.root() + "..").should(liveInANullMarkedPackage());
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a null-marked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    String finding = type.getPackageName() + " has no package-info with @NullMarked";
                    events.add(SimpleConditionEvent.violated(type, finding));
                }
            }
        };
    }
}

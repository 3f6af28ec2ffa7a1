package ledger.application.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** One natural way through the house: edge, command, aggregate, event, then saga or projection, view, edge. */
final class DirectionFences {

    private DirectionFences() {}

    static List<Fence> of(House house) {
        return List.of(
                new Fence("the sides do not see each other", "NosyProjection", sidesApart(house)),
                new Fence("only benchmarks see the application", "BackwardLooking", applicationOnTop(house)),
                new Fence("a projection never sends a command", "CommandingProjection", noCommandFromViews(house)),
                new Fence("a controller never touches an aggregate", "GraspingController", noAggregateAtTheEdge()),
                new Fence("nothing leans on the edge but the edge", "EdgeLeaning", edgeIsALeaf(house)));
    }

    private static ArchRule sidesApart(House house) {
        return CompositeArchRule.of(apart(house, "command", "saga", "query"))
                .and(apart(house, "saga", "command", "query"))
                .and(apart(house, "query", "command", "saga"))
                .and(apart(house, "messages", "command", "saga", "query"));
    }

    private static ArchRule apart(House house, String side, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(house.room(side))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(house.rooms(others))
                .allowEmptyShould(true);
    }

    private static ArchRule applicationOnTop(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.rooms("messages", "command", "saga", "query"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(house.rooms("application", "benchmarks"))
                .allowEmptyShould(true);
    }

    private static ArchRule noCommandFromViews(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.room("query"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework.commandhandling..", "org.axonframework.modelling..")
                .allowEmptyShould(true);
    }

    private static ArchRule noAggregateAtTheEdge() {
        return noClasses()
                .that()
                .resideInAnyPackage(TechnologyLeaves.EDGES)
                .should()
                .dependOnClassesThat(House.anAggregate())
                .allowEmptyShould(true);
    }

    private static ArchRule edgeIsALeaf(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.rooms("command", "saga", "query"))
                .and()
                .resideOutsideOfPackages(TechnologyLeaves.EDGES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TechnologyLeaves.EDGES)
                .allowEmptyShould(true);
    }
}

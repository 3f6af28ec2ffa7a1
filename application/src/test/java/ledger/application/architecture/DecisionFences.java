package ledger.application.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.stereotype.Saga;

/** Aggregates decide from what they know: handling decides and applies, facts assign, and nothing else comes in. */
final class DecisionFences {

    private static final Set<String> CHANCE = Set.of("randomUUID", "random", "currentTimeMillis", "nanoTime", "now");
    private static final Set<String> INJECTIONS =
            Set.of("Autowired", "Value", "Inject", "Resource", "PersistenceContext");

    private DecisionFences() {}

    static List<Fence> of(House house) {
        return List.of(
                new Fence("an aggregate knows no clock and no chance", "GamblingAccount", noClockAndNoChance()),
                new Fence("an aggregate knows no technology", "WebbyAccount", noTechnology()),
                new Fence("handling a command assigns nothing", "HastyAccount", MemberFences.decisionsDoNotAssign()),
                new Fence("a fact neither refuses nor decides", "DoubtfulAccount", MemberFences.factsDoNotDecide()),
                new Fence("nothing is injected into fields", "InjectedAccount", noFieldInjection(house)));
    }

    private static ArchRule noClockAndNoChance() {
        return noClasses()
                .that(House.besideAnAggregate())
                .should(callMethodWhere(describe("time or chance", DecisionFences::isTimeOrChance)))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .allowEmptyShould(true);
    }

    private static boolean isTimeOrChance(JavaMethodCall call) {
        AccessTarget.MethodCallTarget target = call.getTarget();
        return target.getOwner().getPackageName().startsWith("java.") && CHANCE.contains(target.getName());
    }

    private static ArchRule noTechnology() {
        return noClasses()
                .that(House.besideAnAggregate())
                .should()
                .dependOnClassesThat(technology())
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> technology() {
        return JavaClass.Predicates.resideInAnyPackage(
                "org.springframework..",
                "jakarta..",
                "javax..",
                "java.sql..",
                "java.net..",
                "java.nio..",
                "tools.jackson..",
                "com.fasterxml..",
                "org.axonframework.commandhandling.gateway..",
                "org.axonframework.queryhandling..");
    }

    private static ArchRule noFieldInjection(House house) {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.root() + "..")
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(Saga.class)
                .should(MemberFences.satisfy("not be injected", DecisionFences::isNotInjected))
                .allowEmptyShould(true);
    }

    private static boolean isNotInjected(JavaField field) {
        return field.getAnnotations().stream()
                .noneMatch(annotation ->
                        INJECTIONS.contains(annotation.getRawType().getSimpleName()));
    }
}

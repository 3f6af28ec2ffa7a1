package ledger.application.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.lang.annotation.Annotation;
import java.util.List;
import org.axonframework.spring.stereotype.Saga;
import org.springframework.data.repository.Repository;
import org.springframework.web.bind.annotation.RestController;

/** Names come from payments, never from patterns, and each ending means one thing. */
final class NamingFences {

    private static final List<String> FORBIDDEN = List.of(
            "Impl",
            "Service",
            "Manager",
            "Helper",
            "Utils",
            "Dto",
            "Aggregate",
            "Handler",
            "Processor",
            "Data",
            "Info",
            "Entity");
    private static final String[] NO_ROOMS = {
        "..common..", "..util..", "..utils..", "..impl..", "..service..", "..dto.."
    };

    private NamingFences() {}

    static List<Fence> of(House house) {
        return List.of(
                new Fence("names come from payments, not from patterns", "PaymentService", noPatternNames(house)),
                new Fence("packages are concepts, not drawers", "counterexamples.command.util", noDrawers(house)),
                new Fence("controllers and sagas are called so", "Front", endings(house)),
                new Fence("rows are called what they are", "HoldRepository", rows(house)));
    }

    private static ArchRule noPatternNames(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.root() + "..")
                .should(be(describe("named after a pattern", NamingFences::isNamedAfterAPattern)));
    }

    private static boolean isNamedAfterAPattern(JavaClass type) {
        return FORBIDDEN.stream().anyMatch(type.getSimpleName()::endsWith);
    }

    private static ArchRule noDrawers(House house) {
        return noClasses().that().resideInAPackage(house.root() + "..").should().resideInAnyPackage(NO_ROOMS);
    }

    private static ArchRule endings(House house) {
        return CompositeArchRule.of(ending(house, RestController.class, "Controller"))
                .and(ending(house, Saga.class, "Saga"));
    }

    private static ArchRule ending(House house, Class<? extends Annotation> role, String ending) {
        return classes()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .areAnnotatedWith(role)
                .should()
                .haveSimpleNameEndingWith(ending)
                .allowEmptyShould(true);
    }

    private static ArchRule rows(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .areAssignableTo(Repository.class)
                .should()
                .haveSimpleNameEndingWith("Repository")
                .allowEmptyShould(true);
    }
}

package ledger.application.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Technology stays in leaf packages, so that the concepts read as payments and not as plumbing. */
final class TechnologyLeaves {

    /** Where the world outside is spoken to, whichever side it is. */
    static final String[] EDGES = {"..rest..", "..iso20022..", "..ingress.."};

    private TechnologyLeaves() {}

    static ArchRule httpOnlyAtTheEdge(House house) {
        return only(
                house,
                new String[] {"org.springframework.web..", "org.springframework.http..", "jakarta.servlet.."},
                "..rest..",
                "..iso20022..",
                house.room("application"));
    }

    static ArchRule xmlOnlyInIso20022(House house) {
        return only(house, new String[] {"javax.xml..", "org.w3c..", "org.xml.."}, "..iso20022..");
    }

    static ArchRule jpaOnlyInViews(House house) {
        return only(
                house,
                new String[] {"jakarta.persistence..", "org.hibernate..", "org.springframework.data.."},
                house.room("query"),
                house.room("application"));
    }

    private static ArchRule only(House house, String[] technology, String... where) {
        return noClasses()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .resideOutsideOfPackages(Stream.of(where).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(technology)
                .allowEmptyShould(true);
    }
}

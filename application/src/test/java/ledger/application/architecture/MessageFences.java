package ledger.application.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What the sides say to each other is plain: values, tenses and whole minor units. */
final class MessageFences {

    private static final String[] INEXACT = {"double", "float", "java.lang.Double", "java.math.BigDecimal"};

    private MessageFences() {}

    static List<Fence> of(House house) {
        return List.of(
                new Fence("messages know the language and Axon's annotations only", "Price", plain(house)),
                new Fence("no amount is inexact", "Price", exact(house)),
                new Fence("the tense says what a message is", "PaymentMadeEvent", tense(house)));
    }

    private static ArchRule plain(House house) {
        return classes()
                .that()
                .resideInAPackage(house.room("messages"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify.annotations", house.room("messages"))
                                .or(describe("Axon's annotations", MessageFences::isAxonAnnotation)));
    }

    private static boolean isAxonAnnotation(JavaClass type) {
        return type.getPackageName().startsWith("org.axonframework.") && type.isAnnotation();
    }

    private static ArchRule exact(House house) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.room("messages"))
                .should()
                .haveRawType(describe("inexact", type -> List.of(INEXACT).contains(type.getName())));
    }

    private static ArchRule tense(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.room("messages"))
                .and()
                .areRecords()
                .should()
                .haveSimpleNameEndingWith("Command")
                .orShould()
                .haveSimpleNameEndingWith("Event");
    }
}

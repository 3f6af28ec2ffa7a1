package ledger.application.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateRoot;

/** The rooms of the house below a root package: the ledger itself, or the counterexamples, which are built alike. */
record House(String root) {

    static final House LEDGER = new House("ledger");
    static final House COUNTEREXAMPLES = new House("counterexamples");

    private static final ImportOption NO_TEST_JAR = location -> !location.contains("-tests.jar");

    JavaClasses classes() {
        ClassFileImporter importer = new ClassFileImporter();
        return equals(LEDGER)
                ? importer.withImportOption(new ImportOption.DoNotIncludeTests())
                        .withImportOption(NO_TEST_JAR)
                        .importPackages(root)
                : importer.importPackages(root);
    }

    List<Fence> fences() {
        return Stream.of(
                        DirectionFences.of(this),
                        ConceptFences.of(this),
                        DecisionFences.of(this),
                        NamingFences.of(this),
                        MessageFences.of(this))
                .flatMap(List::stream)
                .toList();
    }

    /** The pattern of a room and everything in it: {@code ledger.command..}. */
    String room(String name) {
        return root + "." + name + "..";
    }

    String[] rooms(String... names) {
        return Stream.of(names).map(this::room).toArray(String[]::new);
    }

    static DescribedPredicate<JavaClass> anAggregate() {
        return DescribedPredicate.describe(
                "are aggregates",
                type -> type.isAnnotatedWith(AggregateRoot.class) || type.isMetaAnnotatedWith(AggregateRoot.class));
    }

    static DescribedPredicate<JavaClass> besideAnAggregate() {
        return DescribedPredicate.describe(
                "stand beside an aggregate",
                type -> type.getPackage().getClasses().stream().anyMatch(anAggregate()));
    }
}

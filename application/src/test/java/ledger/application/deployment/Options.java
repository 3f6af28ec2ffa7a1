package ledger.application.deployment;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The options that the code knows. */
final class Options {

    private Options() {}

    static Set<String> inTheCode() {
        Set<String> options = Given.found("\\$\\{(ledger\\.[a-z.-]+)", Given.sources());
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("ledger")
                .forEach(found -> options.addAll(of(Objects.requireNonNull(found.getBeanClassName()))));
        return options;
    }

    private static Set<String> of(String className) {
        Set<String> options = new TreeSet<>();
        try {
            Class<?> type = Class.forName(className);
            var prefix = Objects.requireNonNull(AnnotationUtils.findAnnotation(type, ConfigurationProperties.class));
            for (RecordComponent component : Objects.requireNonNull(type.getRecordComponents())) {
                options.add(prefix.value() + "." + kebab(component.getName()));
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return options;
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The environment variable that sets an option. */
    static String variable(String option) {
        return option.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }
}

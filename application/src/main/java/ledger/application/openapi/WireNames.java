package ledger.application.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How types are called in the document. A record within another is called after both, since several may have the same
 * name; one within a controller is called by its own.
 */
final class WireNames extends TypeNameResolver {

    private final Map<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean alone = outer == null || outer.getSimpleName().endsWith("Controller");
        String name = alone ? type.getSimpleName() : outer.getSimpleName() + "." + type.getSimpleName();
        Class<?> other = taken.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " would have the same name in the document");
        }
        return name;
    }
}

package ledger.command.writer;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** The aggregates that a batch asked for and the log does not have; kept in the batch's root unit of work. */
final class KnownMissing {

    private static final String KEY = KnownMissing.class.getName();

    private KnownMissing() {}

    static Set<String> in(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(KEY, key -> new HashSet<>());
    }
}

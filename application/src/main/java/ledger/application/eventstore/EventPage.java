package ledger.application.eventstore;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * A stretch of the log.
 *
 * @param events those that were wanted, in the order of the log
 * @param end global index of the last event of the stretch, wanted or not; one before its first when it is empty
 */
public record EventPage(List<TrackedEventMessage<?>> events, long end) {}

package ledger.query.stream;

import java.util.List;

/**
 * A stretch of the log.
 *
 * @param events those that the caller may see, in the order of the log
 * @param next the index at which the log goes on behind it; where it began if the log does not reach so far
 */
public record StreamPage(List<StreamedEvent> events, long next) {}

/** How the log is written and read: stable names, JSON payloads and the table of events. */
@NullMarked
package ledger.application.eventstore;

import org.jspecify.annotations.NullMarked;

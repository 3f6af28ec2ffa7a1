/** What the wiring of the write path must not be. */
@NullMarked
package ledger.application.writer;

import org.jspecify.annotations.NullMarked;

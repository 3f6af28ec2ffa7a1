/** The interface, described: what the controllers show of themselves, completed by texts, examples and refusals. */
@NullMarked
package ledger.application.openapi;

import org.jspecify.annotations.NullMarked;

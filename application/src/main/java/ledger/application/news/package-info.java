/** Tells in the node's own log what an operator wants to know of, one line an event, without personal data. */
@NullMarked
package ledger.application.news;

import org.jspecify.annotations.NullMarked;

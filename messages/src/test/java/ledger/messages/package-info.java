/** The value types of the ledger, and the people and banks its tests tell stories about. */
@NullMarked
package ledger.messages;

import org.jspecify.annotations.NullMarked;

/** What the record keeps, on both databases. */
@NullMarked
package ledger.application.access;

import org.jspecify.annotations.NullMarked;

/** Keeps on record what auditors ask, and what anyone asks where auditors ask. */
@NullMarked
package ledger.application.access;

import org.jspecify.annotations.NullMarked;

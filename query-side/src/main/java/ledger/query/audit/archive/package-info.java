/** Archives of the log that can be verified anywhere, by anyone, without the ledger and its database. */
@NullMarked
package ledger.query.audit.archive;

import org.jspecify.annotations.NullMarked;

/** What people watch: how payments go, how clearing stands, and whether the ledger is well. */
@NullMarked
package ledger.query.dashboard;

import org.jspecify.annotations.NullMarked;

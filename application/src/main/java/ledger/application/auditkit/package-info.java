/** The auditor's program: fetches an archive of the log from a ledger, and verifies one without any ledger. */
@NullMarked
package ledger.application.auditkit;

import org.jspecify.annotations.NullMarked;

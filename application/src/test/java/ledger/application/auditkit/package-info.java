/** The auditor's program, with a ledger and without. */
@NullMarked
package ledger.application.auditkit;

import org.jspecify.annotations.NullMarked;

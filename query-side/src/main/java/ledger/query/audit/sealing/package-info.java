/** Seals the log as it grows, keeps the seals inside and outside the database, and verifies the log against them. */
@NullMarked
package ledger.query.audit.sealing;

import org.jspecify.annotations.NullMarked;

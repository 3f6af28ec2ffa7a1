/** Whole stories over the real HTTP port, on H2 and on PostgreSQL. */
@NullMarked
package ledger.application.scenario;

import org.jspecify.annotations.NullMarked;

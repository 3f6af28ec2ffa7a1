/** The ledger's jar as a client of a real ledger. */
@NullMarked
package ledger.application.commandline;

import org.jspecify.annotations.NullMarked;

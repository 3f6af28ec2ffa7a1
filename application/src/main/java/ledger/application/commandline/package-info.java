/** The ledger's jar as a client: it asks a ledger over HTTP, with the key of whoever calls it, and starts no server. */
@NullMarked
package ledger.application.commandline;

import org.jspecify.annotations.NullMarked;

/** The keys themselves: how they are stored, found, revoked and first written. */
@NullMarked
package ledger.application.security;

import org.jspecify.annotations.NullMarked;

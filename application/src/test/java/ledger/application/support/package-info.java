/**
 * What the scenario tests stand on: real databases, real nodes in this process or another, and a client of the real
 * port.
 */
@NullMarked
package ledger.application.support;

import org.jspecify.annotations.NullMarked;

/** What the tests of the deciding side share. */
@NullMarked
package ledger.command;

import org.jspecify.annotations.NullMarked;

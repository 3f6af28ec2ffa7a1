/** Says what this node is to the log, and when it is ready. */
@NullMarked
package ledger.application.node;

import org.jspecify.annotations.NullMarked;

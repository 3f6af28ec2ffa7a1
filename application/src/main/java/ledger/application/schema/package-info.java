/** Creates the tables of each side. */
@NullMarked
package ledger.application.schema;

import org.jspecify.annotations.NullMarked;

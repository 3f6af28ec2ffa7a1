/** Statements as ISO 20022 messages. */
@NullMarked
package ledger.query.statements.iso20022;

import org.jspecify.annotations.NullMarked;

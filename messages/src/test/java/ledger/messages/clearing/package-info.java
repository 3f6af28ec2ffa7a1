/** The numbers of netting, from published examples. */
@NullMarked
package ledger.messages.clearing;

import org.jspecify.annotations.NullMarked;

/** Past cycles decided again, by the code that decides the present, under other caps, cut-offs, netting or queueing. */
@NullMarked
package ledger.command.whatif;

import org.jspecify.annotations.NullMarked;

/** The cycles of each currency and the participants' positions in them, received minus sent. */
@NullMarked
package ledger.query.clearing;

import org.jspecify.annotations.NullMarked;

/** Answers: projections, views and the REST reads. */
@NullMarked
package ledger.query;

import org.jspecify.annotations.NullMarked;

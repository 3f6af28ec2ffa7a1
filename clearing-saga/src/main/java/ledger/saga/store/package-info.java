/** Keeps the sagas of a unit of work together and stores only those that outlive it. */
@NullMarked
package ledger.saga.store;

import org.jspecify.annotations.NullMarked;

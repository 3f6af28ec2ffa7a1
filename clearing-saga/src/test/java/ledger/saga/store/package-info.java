/** Where sagas are kept while they wait, on H2. */
@NullMarked
package ledger.saga.store;

import org.jspecify.annotations.NullMarked;

/** The dashboard's pages, and what keeps them live. */
@NullMarked
package ledger.query.dashboard.rest;

import org.jspecify.annotations.NullMarked;

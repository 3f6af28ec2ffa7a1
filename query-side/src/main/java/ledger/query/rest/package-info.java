/** The reading half of the HTTP API. */
@NullMarked
package ledger.query.rest;

import org.jspecify.annotations.NullMarked;

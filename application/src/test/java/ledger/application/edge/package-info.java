/** The HTTP edge as outsiders meet it: real requests, real keys, and a writer that answers as each test says. */
@NullMarked
package ledger.application.edge;

import org.jspecify.annotations.NullMarked;

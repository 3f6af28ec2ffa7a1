/** The demo: five banks, their customers and a steady, varied stream of payments, for looking at the ledger at work. */
@NullMarked
package ledger.application.demo;

import org.jspecify.annotations.NullMarked;

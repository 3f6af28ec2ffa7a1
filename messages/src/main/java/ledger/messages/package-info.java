/** What the sides of the ledger say to each other: values, reasons of refusal and the shape of a command. */
@NullMarked
package ledger.messages;

import org.jspecify.annotations.NullMarked;

/** The REST edge of the write side: reads requests into commands and answers what the writer decided. */
@NullMarked
package ledger.command.rest;

import org.jspecify.annotations.NullMarked;

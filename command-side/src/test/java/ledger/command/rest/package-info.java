/** How requests are read, where that can be seen without a server. */
@NullMarked
package ledger.command.rest;

import org.jspecify.annotations.NullMarked;

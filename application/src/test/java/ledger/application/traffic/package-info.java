/** How traffic is measured, against a server that answers as it is told. */
@NullMarked
package ledger.application.traffic;

import org.jspecify.annotations.NullMarked;

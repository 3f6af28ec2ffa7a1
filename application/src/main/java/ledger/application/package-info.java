/** The one bootable application: wiring, event store, security and profiles. */
@NullMarked
package ledger.application;

import org.jspecify.annotations.NullMarked;

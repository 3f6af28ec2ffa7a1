/** The document of the interface against the interface: each is generated from, or held to, the other. */
@NullMarked
package ledger.application.openapi;

import org.jspecify.annotations.NullMarked;

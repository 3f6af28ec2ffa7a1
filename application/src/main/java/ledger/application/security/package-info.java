/** Who may do what: API keys, the roles they entitle to, and the table of what each role may call. */
@NullMarked
package ledger.application.security;

import org.jspecify.annotations.NullMarked;

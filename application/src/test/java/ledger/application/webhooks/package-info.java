/** Tests of the webhooks, with receivers that are really called. */
@NullMarked
package ledger.application.webhooks;

import org.jspecify.annotations.NullMarked;

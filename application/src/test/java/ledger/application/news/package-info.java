/** Tests of what a node says in its log. */
@NullMarked
package ledger.application.news;

import org.jspecify.annotations.NullMarked;

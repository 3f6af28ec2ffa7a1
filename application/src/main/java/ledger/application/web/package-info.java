/** What every HTTP request meets: size limits, problems as RFC 9457 answers, the caller, reading one's own writes. */
@NullMarked
package ledger.application.web;

import org.jspecify.annotations.NullMarked;

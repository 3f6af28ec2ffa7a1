/** Figures for the monitoring, read when somebody scrapes them, and never so often that it would matter. */
@NullMarked
package ledger.application.metrics;

import org.jspecify.annotations.NullMarked;

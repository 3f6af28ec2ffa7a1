/** Traces of single payments on their way through the ledger, for tools that speak OpenTelemetry. */
@NullMarked
package ledger.application.tracing;

import org.jspecify.annotations.NullMarked;

/** Single steps of a payment, measured alone with JMH: amounts, netting and the events' JSON. */
@NullMarked
package ledger.benchmarks.micro;

import org.jspecify.annotations.NullMarked;

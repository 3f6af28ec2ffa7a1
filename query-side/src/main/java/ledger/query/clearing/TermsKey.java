package ledger.query.clearing;

import java.io.Serializable;

/** Terms are agreed for a currency by one event. */
record TermsKey(String currency, long agreedIndex) implements Serializable {}

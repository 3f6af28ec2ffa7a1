package ledger.query.audit;

import java.io.Serializable;

/**
 * Something that must not be.
 *
 * @param invariant the invariant that is broken, such as {@code I6}
 * @param index the event at which it was found; -1 where no single event shows it
 * @param subject the account, payment, cycle or currency it is about
 * @param detail what is wrong, in one sentence
 */
public record Finding(String invariant, long index, String subject, String detail) implements Serializable {}

package ledger.application.eventstore;

/** Is asked by whoever has just gained the right to write, before anything is written. */
@FunctionalInterface
public interface BeforeWriting {

    /** Whether the log may be written on behind the event with this index; -1 for an empty log. */
    boolean allows(long head);
}

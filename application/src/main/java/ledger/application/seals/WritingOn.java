package ledger.application.seals;

import ledger.application.eventstore.BeforeWriting;
import ledger.query.audit.sealing.Continuation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets nobody write on a log that is not the one that was sealed, and says why, once. */
final class WritingOn implements BeforeWriting {

    private static final Logger LOG = LoggerFactory.getLogger(WritingOn.class);

    private final Continuation continuation;
    private String said = "";

    WritingOn(Continuation continuation) {
        this.continuation = continuation;
    }

    @Override
    public boolean allows(long head) {
        String refusal = continuation.refusal(head).orElse("");
        if (!refusal.isEmpty() && !refusal.equals(said)) {
            LOG.error("this node does not become the writer: {}", refusal);
        }
        said = refusal;
        return refusal.isEmpty();
    }
}

package ledger.application.webhooks;

import java.time.Instant;
import java.util.Set;
import ledger.messages.ParticipantId;
import org.jspecify.annotations.Nullable;

/**
 * Where a participant wants to be told, of what, and how far that is.
 *
 * @param salt what its secret is derived from, by the key of that name
 * @param nextIndex the next event to look at
 * @param told what was taken last; null while nothing was
 * @param trouble why the last attempt failed; null where it did not
 * @param suspendedAt since when it is no longer tried; null where it is
 */
record Webhook(
        Key key,
        String url,
        Set<Topic> events,
        String salt,
        String keyId,
        long nextIndex,
        @Nullable Told told,
        @Nullable Trouble trouble,
        @Nullable Instant suspendedAt) {

    /** What names it: participants name their webhooks themselves. */
    record Key(ParticipantId participant, String id) {

        @Override
        public String toString() {
            return participant + "/" + id;
        }
    }

    /** The event that was taken last, and when. */
    record Told(long index, Instant at) {}

    /**
     * Attempts that failed, one after the other.
     *
     * @param since when the first of them did
     * @param error what went wrong the last time
     */
    record Trouble(int failures, Instant since, Instant nextAttemptAt, String error) {}

    /** How it fares. */
    enum Status {
        ACTIVE,
        FAILING,
        SUSPENDED
    }

    Status status() {
        if (suspendedAt != null) {
            return Status.SUSPENDED;
        }
        return trouble == null ? Status.ACTIVE : Status.FAILING;
    }

    /** Nothing before this event concerns it. */
    Webhook at(long next) {
        return new Webhook(key, url, events, salt, keyId, next, told, trouble, suspendedAt);
    }

    /** It has taken this event. */
    Webhook toldOf(long index, Instant at) {
        return new Webhook(key, url, events, salt, keyId, index + 1, new Told(index, at), null, suspendedAt);
    }

    /** Names one event for one webhook, whenever and however often it is sent. */
    String deliveryId(long index) {
        return key.participant() + "_" + key.id() + "_" + index;
    }
}

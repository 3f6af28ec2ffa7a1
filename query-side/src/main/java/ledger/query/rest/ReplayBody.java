package ledger.query.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import ledger.messages.AccountId;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.Problem;
import ledger.query.audit.replay.ReplayScope;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor wants to have replayed: at most one of account, payment and participant, and the events from one time
 * or index to another.
 */
record ReplayBody(
        @JsonProperty @Nullable String account,
        @JsonProperty @Nullable String payment,
        @JsonProperty @Nullable String participant,
        @JsonProperty @Nullable String from,
        @JsonProperty @Nullable String to,
        @JsonProperty @Nullable Long fromIndex,
        @JsonProperty @Nullable Long toIndex) {

    ReplayScope scope(Function<String, Long> indexAt) {
        if (Stream.of(account, payment, participant).filter(Objects::nonNull).count() > 1) {
            throw Problem.MALFORMED.because("account, payment, participant: one of them, not several");
        }
        Long first = from == null ? fromIndex : Long.valueOf(indexAt.apply(from) + 1);
        Long last = to == null ? toIndex : indexAt.apply(to);
        if ((from != null && fromIndex != null) || (to != null && toIndex != null)) {
            throw Problem.MALFORMED.because("from, fromIndex, to, toIndex: a time or an index, not both");
        }
        if (first != null && last != null && first > last + 1) {
            throw Problem.MALFORMED.because("from: behind to");
        }
        return new ReplayScope(
                name("account", account, AccountId::new),
                name("payment", payment, PaymentId::parse),
                name("participant", participant, ParticipantId::new),
                first,
                last);
    }

    private static <T> @Nullable String name(String field, @Nullable String text, Function<String, T> reading) {
        T read = Parameter.query(field, text, reading);
        return read == null ? null : read.toString();
    }
}

package ledger.query.payments;

import java.util.ArrayList;
import java.util.List;
import ledger.messages.Caller;
import ledger.messages.ParticipantId;
import ledger.messages.payments.PaymentStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.PredicateSpecification;

/**
 * Turns a search into queries that each follow one index backwards through the log.
 *
 * <p>"On either side" and "own or received" are two queries, whose answers are merged, because a database does not
 * follow two indexes in one order.
 */
final class PaymentFilter {

    private PaymentFilter() {}

    static List<PredicateSpecification<Payment>> of(PaymentSearch search, long before, Caller caller) {
        PredicateSpecification<Payment> common = common(search, before);
        ParticipantId own = caller.participant();
        if (search.account() != null) {
            String account = search.account().value();
            PredicateSpecification<Payment> seen =
                    own == null ? common : common.and(initiatedBy(own).or(receivedBy(own)));
            return List.of(seen.and(is("debtorAccount", account)), seen.and(is("creditorAccount", account)));
        }
        return own == null ? List.of(common) : List.of(common.and(initiatedBy(own)), common.and(receivedBy(own)));
    }

    private static PredicateSpecification<Payment> common(PaymentSearch search, long before) {
        List<PredicateSpecification<Payment>> all = new ArrayList<>();
        all.add((payment, where) -> where.lessThan(payment.get("initiatedIndex"), before));
        addIs(all, "endToEndId", search.endToEndId());
        addIs(all, "status", search.status());
        addIs(all, "reason", search.reason());
        if (search.from() != null) {
            all.add((payment, where) -> where.greaterThanOrEqualTo(payment.get("initiatedAt"), search.from()));
        }
        if (search.to() != null) {
            all.add((payment, where) -> where.lessThan(payment.get("initiatedAt"), search.to()));
        }
        return PredicateSpecification.allOf(all);
    }

    private static void addIs(List<PredicateSpecification<Payment>> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(is(field, value));
        }
    }

    private static PredicateSpecification<Payment> initiatedBy(ParticipantId participantId) {
        return is("initiator", participantId.value());
    }

    private static PredicateSpecification<Payment> receivedBy(ParticipantId participantId) {
        return is("creditorParticipant", participantId.value()).and(is("status", PaymentStatus.COMPLETED));
    }

    private static PredicateSpecification<Payment> is(String field, Object value) {
        return (payment, where) -> where.equal(payment.get(field), value);
    }
}

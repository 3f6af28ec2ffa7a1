package ledger.query.stream;

import java.util.Map;

/**
 * Whose the accounts and payments are that a stretch of the log tells of. What opened an account and what initiated a
 * payment stands in the log for ever, so an event of the past has the same owners today.
 *
 * @param accounts the participant of each account
 * @param payments by their identifiers; a leg of a settlement is none of them
 */
record Owners(Map<String, String> accounts, Map<String, Order> payments) {

    /** Who pays whom. */
    record Order(String initiator, String creditorAccount) {}

    boolean isOwner(String participant, String account) {
        return participant.equals(accounts.get(account));
    }

    boolean isSender(String participant, String payment) {
        Order order = payments.get(payment);
        return order != null && participant.equals(order.initiator());
    }

    boolean isReceiver(String participant, String payment) {
        Order order = payments.get(payment);
        return order != null && isOwner(participant, order.creditorAccount());
    }
}

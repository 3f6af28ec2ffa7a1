package ledger.application.support;

/** Bodies of requests, on one line each so that they can be lines of a bulk request as well. */
public final class Body {

    private static final String ACCOUNT = """
            {"accountId":"%s","participantId":"%s","currency":"%s","type":"%s"}""";
    private static final String PAYMENT = """
            {"debtorAccount":"%s","creditorAccount":"%s","amount":"%s","currency":"%s"}""";

    private Body() {}

    public static String account(String accountId, String participantId, String currency, String type) {
        return ACCOUNT.formatted(accountId, participantId, currency, type);
    }

    public static String payment(String debtor, String creditor, String amount, String currency) {
        return PAYMENT.formatted(debtor, creditor, amount, currency);
    }

    public static String settlement(String cycle) {
        return "{\"cycle\":\"" + cycle + "\"}";
    }

    /** A payment as a line of a bulk request. */
    public static String line(String idempotencyKey, String payment) {
        return "{\"idempotencyKey\":\"" + idempotencyKey + "\"," + payment.substring(1);
    }
}

package ledger.application.support;

import java.util.HashMap;
import java.util.Map;
import ledger.application.support.LedgerClient.Answer;

/** Sets up participants, accounts, caps and money over HTTP, as an operator and its participants do. */
public final class Scheme {

    private final LedgerClient operator;
    private final Map<String, LedgerClient> participants = new HashMap<>();

    public Scheme(LedgerClient operator) {
        this.operator = operator;
    }

    /** Enrols a participant with a FUNDING account named {@code <id>-FUNDING-<currency>}. */
    public LedgerClient enrol(String participantId, String currency) {
        Answer answer = operator.post("/v1/participants", """
                        {"participantId":"%s","name":"Bank %s"}""".formatted(participantId, participantId))
                .expect(201);
        LedgerClient client = operator.withKey(answer.text("apiKey"));
        participants.put(participantId, client);
        open(operator, participantId, funding(participantId, currency), currency, "FUNDING");
        return client;
    }

    public LedgerClient participant(String participantId) {
        LedgerClient client = participants.get(participantId);
        if (client == null) {
            throw new IllegalArgumentException(participantId + " is not enrolled");
        }
        return client;
    }

    public void cap(String participantId, String amount, String currency) {
        operator.put("/v1/participants/" + participantId + "/net-debit-cap", """
                        {"currency":"%s","amount":"%s"}""".formatted(currency, amount))
                .expect(200);
    }

    /** Opens a customer's account. */
    public void open(String participantId, String accountId, String currency) {
        open(participant(participantId), participantId, accountId, currency, "CUSTOMER");
    }

    private static void open(
            LedgerClient client, String participantId, String accountId, String currency, String type) {
        client.post("/v1/accounts", Body.account(accountId, participantId, currency, type))
                .expect(201);
    }

    /** Brings money into an account of the participant. */
    public void fund(String participantId, String accountId, String amount, String currency) {
        Answer answer = operator.pay("fund-" + accountId, funding(participantId, currency), accountId, amount, currency)
                .expect(201);
        if (!answer.text("status").equals("COMPLETED")) {
            throw new AssertionError("funding failed: " + answer.body());
        }
    }

    public static String funding(String participantId, String currency) {
        return participantId + "-FUNDING-" + currency;
    }
}

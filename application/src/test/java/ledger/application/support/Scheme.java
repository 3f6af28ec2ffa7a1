package ledger.application.support;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

    /** Alice at BANKA, with money and a cap on what her bank may owe, and Bob at BANKB, in euro; answers BANKA. */
    public LedgerClient aliceAndBob(String cap, String funds) {
        LedgerClient bank = enrol("BANKA", "EUR");
        enrol("BANKB", "EUR");
        cap("BANKA", cap, "EUR");
        open("BANKA", "alice", "EUR");
        open("BANKB", "bob", "EUR");
        fund("BANKA", "alice", funds, "EUR");
        return bank;
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

    /** Opens an account of any type. */
    public void open(LedgerClient client, String participantId, String accountId, String currency, String type) {
        client.post("/v1/accounts", Body.account(accountId, participantId, currency, type))
                .expect(201);
    }

    /** Brings money into an account of the participant. */
    public void fund(String participantId, String accountId, String amount, String currency) {
        String key = "fund-" + UUID.randomUUID();
        Answer answer = operator.pay(key, funding(participantId, currency), accountId, amount, currency)
                .expect(201);
        if (!answer.text("status").equals("COMPLETED")) {
            throw new AssertionError("funding failed: " + answer.body());
        }
    }

    /** Opens the participant's settlement account and brings the amount into it. */
    public void settlement(String participantId, String amount, String currency) {
        open(operator, participantId, settlementAccount(participantId, currency), currency, "SETTLEMENT");
        if (new BigDecimal(amount).signum() > 0) {
            topUp(participantId, amount, currency);
        }
    }

    /** Brings more money into the participant's settlement account. */
    public void topUp(String participantId, String amount, String currency) {
        fund(participantId, settlementAccount(participantId, currency), amount, currency);
    }

    /** Asks for the settlement of a cycle; whether it succeeds is in the answer. */
    public Answer settle(String cycle) {
        return operator.post("/v1/settlements", Body.settlement(cycle)).expect(201);
    }

    /** Cuts the open cycle of the currency off and tells which one that was. */
    public String cutOff(String currency) {
        return operator.post("/v1/clearing/" + currency + "/cut-off", "")
                .expect(200)
                .text("closed");
    }

    public static String settlementAccount(String participantId, String currency) {
        return participantId + "-SETTLEMENT-" + currency;
    }

    public static String funding(String participantId, String currency) {
        return participantId + "-FUNDING-" + currency;
    }
}

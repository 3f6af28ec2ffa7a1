package ledger.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ledger.application.traffic.Wire;
import ledger.messages.Command;
import ledger.messages.CurrencyCode;
import ledger.messages.Money;
import ledger.messages.ParticipantId;
import ledger.messages.accounts.AccountCommand.OpenAccount;
import ledger.messages.clearing.ClearingCommand.SetNetDebitCap;
import ledger.messages.participants.ParticipantCommand.EnrolParticipant;

/** Banks that were enrolled over HTTP, each with the key it got for that, and the requests they send. */
final class HttpBanks {

    private static final Pattern KEY = Pattern.compile("\"apiKey\"\\s*:\\s*\"([^\"]+)\"");
    private static final int ACCOUNTS_A_REQUEST = 5_000;
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private final Traffic traffic;
    private final Map<ParticipantId, String> keys = new ConcurrentHashMap<>();
    private final String run = "http-" + UUID.randomUUID() + "-";

    private final AtomicLong next = new AtomicLong();

    private HttpBanks(Traffic traffic) {
        this.traffic = traffic;
    }

    /** Enrols the banks and opens their accounts; banks of that name must not be there yet. */
    static HttpBanks enrolled(URI ledger, String operatorKey, Traffic traffic) throws IOException {
        HttpBanks banks = new HttpBanks(traffic);
        try (Wire wire = Wire.to(ledger)) {
            Iterator<Command> memberships =
                    Stream.concat(traffic.enrolments(), traffic.memberships()).iterator();
            while (memberships.hasNext()) {
                banks.ask(wire, operatorKey, memberships.next());
            }
            Iterator<Command> openings = traffic.accountOpenings().iterator();
            while (openings.hasNext()) {
                StringBuilder lines = new StringBuilder();
                for (int i = 0; i < ACCOUNTS_A_REQUEST && openings.hasNext(); i++) {
                    lines.append(account((OpenAccount) openings.next())).append('\n');
                }
                Wire.Answer answer =
                        wire.send(request("POST /v1/accounts/bulk", operatorKey, LINES, "", lines.toString()));
                requireDone(answer, !answer.body().contains("\"code\":"));
            }
        }
        return banks;
    }

    private void ask(Wire wire, String operatorKey, Command command) throws IOException {
        Wire.Answer answer = wire.send(membership(command, operatorKey));
        requireDone(answer, answer.status() < 300);
        Matcher key = KEY.matcher(answer.body());
        if (command instanceof EnrolParticipant enrolment && key.find()) {
            keys.put(enrolment.participantId(), key.group(1));
        }
    }

    private static String membership(Command command, String key) {
        if (command instanceof EnrolParticipant c) {
            String body = "{\"participantId\":\"" + c.participantId() + "\",\"name\":\"" + c.name() + "\"}";
            return request("POST /v1/participants", key, JSON, "", body);
        }
        if (command instanceof SetNetDebitCap c) {
            String body = "{\"currency\":\"" + c.cap().currency() + "\",\"amount\":\""
                    + c.cap().major() + "\"}";
            return request("PUT /v1/participants/" + c.participantId() + "/net-debit-cap", key, JSON, "", body);
        }
        return request("POST /v1/accounts", key, JSON, "", account((OpenAccount) command));
    }

    private static String account(OpenAccount c) {
        return "{\"accountId\":\"" + c.accountId() + "\",\"participantId\":\"" + c.participantId()
                + "\",\"currency\":\"" + c.currency() + "\",\"type\":\"" + c.type() + "\",\"overdraftLimit\":\""
                + c.overdraftLimit().major() + "\"}";
    }

    private static void requireDone(Wire.Answer answer, boolean done) {
        if (!done || answer.status() >= 300) {
            throw new IllegalStateException("answered " + answer.status() + ": " + answer.body());
        }
    }

    /** A request for a payment that was never asked for before; the banks take turns. */
    String payment() {
        long number = next.getAndIncrement();
        int bank = (int) (number % traffic.banks());
        String body = "{" + fields(bank, number) + "}";
        return request("POST /v1/payments", key(bank), JSON, "Idempotency-Key: " + run + number + "\r\n", body);
    }

    /** A request for so many of them, all of one bank. */
    String bulk(int lines) {
        long first = next.getAndAdd(lines);
        int bank = (int) (first / lines % traffic.banks());
        StringBuilder body = new StringBuilder();
        for (long number = first; number < first + lines; number++) {
            body.append("{\"idempotencyKey\":\"")
                    .append(run)
                    .append(number)
                    .append("\",")
                    .append(fields(bank, number))
                    .append("}\n");
        }
        return request("POST /v1/payments/bulk", key(bank), LINES, "", body.toString());
    }

    private String fields(int bank, long number) {
        Traffic.Order order = traffic.orderOf(bank, number);
        return "\"debtorAccount\":\"" + order.debtor() + "\",\"creditorAccount\":\"" + order.creditor()
                + "\",\"amount\":\"" + Money.major(order.minor(), CurrencyCode.of(order.currency()))
                + "\",\"currency\":\"" + order.currency() + "\"";
    }

    private String key(int bank) {
        return Objects.requireNonNull(keys.get(traffic.bank(bank)));
    }

    private static String request(String what, String key, String type, String more, String body) {
        return what + " HTTP/1.1\r\nHost: ledger\r\nAuthorization: Bearer " + key + "\r\nContent-Type: " + type + "\r\n"
                + more + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }
}

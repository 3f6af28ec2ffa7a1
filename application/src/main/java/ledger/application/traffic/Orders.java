package ledger.application.traffic;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * The payments to make: each debtor pays each creditor in turn, every payment under a key of its own.
 *
 * @param url where the ledger is
 * @param key whose payments they are
 */
public record Orders(
        URI url, String key, List<String> debtors, List<String> creditors, String amount, String currency) {

    public Orders {
        if (debtors.isEmpty() || creditors.isEmpty()) {
            throw new IllegalArgumentException("nobody pays, or nobody is paid");
        }
    }

    /** Makes requests whose keys begin with a name that no other run has. */
    Requests requests() {
        return new Requests(this, "bench-" + UUID.randomUUID() + "-");
    }

    /** The requests as they are sent. */
    record Requests(Orders orders, String run) {

        String number(long number) {
            String body = "{\"debtorAccount\":\"" + of(orders.debtors(), number) + "\",\"creditorAccount\":\""
                    + of(orders.creditors(), number / orders.debtors().size()) + "\",\"amount\":\"" + orders.amount()
                    + "\",\"currency\":\"" + orders.currency() + "\"}";
            return "POST " + orders.url().getPath() + "/v1/payments HTTP/1.1\r\nHost: "
                    + orders.url().getAuthority() + "\r\nAuthorization: Bearer " + orders.key()
                    + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + run + number + "\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
        }

        private static String of(List<String> accounts, long number) {
            return accounts.get((int) (number % accounts.size()));
        }
    }
}

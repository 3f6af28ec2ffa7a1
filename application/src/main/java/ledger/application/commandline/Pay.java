package ledger.application.commandline;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes one payment. */
final class Pay {

    private static final Map<String, String> FIELDS = Map.of(
            "--end-to-end-id", "endToEndId",
            "--remittance", "remittance",
            "--priority", "priority");

    private final Arguments arguments;

    Pay(List<String> given) {
        this.arguments = Arguments.parse(
                given,
                Remote.OPTIONS,
                "--from",
                "--to",
                "--amount",
                "--currency",
                "--idempotency-key",
                "--end-to-end-id",
                "--remittance",
                "--priority",
                "--queue");
        arguments.noPlace();
    }

    int run(PrintStream out) throws IOException {
        String asked = arguments.optional("--idempotency-key");
        String key = asked == null ? "cli-" + UUID.randomUUID() : asked;
        JsonNode paid = Remote.ofOperator(arguments).pay(order(), key);
        String status = paid.path("status").asString("");
        JsonNode reason = paid.path("reason");
        out.println(status + (reason.isMissingNode() ? "" : " " + reason) + "  payment "
                + paid.path("paymentId").asString("") + "  idempotency key " + key);
        return status.equals("REJECTED") ? CommandLine.REFUSED : CommandLine.DONE;
    }

    private String order() {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("debtorAccount", arguments.required("--from"));
        order.put("creditorAccount", arguments.required("--to"));
        order.put("amount", arguments.required("--amount"));
        order.put("currency", arguments.required("--currency"));
        FIELDS.forEach((option, field) -> {
            String value = arguments.optional(option);
            if (value != null) {
                order.put(field, value);
            }
        });
        String queue = arguments.optional("--queue");
        if (queue != null) {
            order.put("queue", Boolean.valueOf(queue));
        }
        return JsonMapper.shared().writeValueAsString(order);
    }
}

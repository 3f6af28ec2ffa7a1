package ledger.application.scenario;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import tools.jackson.databind.JsonNode;

/** What the ledger answers to every question about what happened, each asked with every key. */
final class EveryAnswer {

    private EveryAnswer() {}

    /** Status and body by key and path; the auditor sees what there is to ask, {@code keys} name the askers. */
    static Map<String, String> of(LedgerClient auditor, Map<String, LedgerClient> keys) {
        List<String> paths = paths(auditor);
        Map<String, String> answers = new TreeMap<>();
        keys.forEach((name, client) -> paths.forEach(path -> {
            Answer answer = client.get(path);
            answers.put(name + " " + path, answer.status() + " " + answer.body());
        }));
        return answers;
    }

    private static List<String> paths(LedgerClient auditor) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String period = "statement?limit=1000&basis=VALUE&from=" + today.minusDays(1) + "&to=" + today;
        List<String> paths = new ArrayList<>(List.of(
                "/v1/participants?limit=1000",
                "/v1/accounts?limit=1000",
                "/v1/payments?limit=1000",
                "/v1/clearing/EUR",
                "/v1/clearing/EUR/cycles?limit=1000",
                "/v1/clearing/USD/terms",
                "/v1/clearing/USD/queue",
                "/v1/clearing/USD/alarms",
                "/v1/clearing/USD/guarantee-fund"));
        add(paths, auditor, "/v1/participants", "participantId", "/v1/participants/%s");
        add(paths, auditor, "/v1/accounts", "accountId", "/v1/accounts/%s");
        add(paths, auditor, "/v1/accounts", "accountId", "/v1/accounts/%s/entries?limit=1000");
        add(paths, auditor, "/v1/accounts", "accountId", "/v1/accounts/%s/balance?index=20");
        add(paths, auditor, "/v1/accounts", "accountId", "/v1/accounts/%s/balance?date=" + today);
        add(paths, auditor, "/v1/accounts", "accountId", "/v1/accounts/%s/" + period);
        add(paths, auditor, "/v1/payments", "paymentId", "/v1/payments/%s");
        add(paths, auditor, "/v1/payments", "paymentId", "/v1/payments/%s/history");
        addCycles(paths, auditor);
        return paths;
    }

    private static void addCycles(List<String> paths, LedgerClient auditor) {
        for (String cycles : List.of("/v1/clearing/EUR/cycles", "/v1/clearing/USD/cycles")) {
            add(paths, auditor, cycles, "cycle", "/v1/clearing/cycles/%s");
            add(paths, auditor, cycles, "cycle", "/v1/clearing/cycles/%s/metrics");
            add(paths, auditor, cycles, "cycle", "/v1/clearing/cycles/%s/matrix");
            add(paths, auditor, cycles, "cycle", "/v1/settlements/%s");
            add(paths, auditor, cycles, "cycle", "/v1/settlements/%s/report.csv");
        }
    }

    private static void add(List<String> paths, LedgerClient auditor, String list, String id, String path) {
        JsonNode items = auditor.get(list + "?limit=1000").expect(200).json().get("items");
        items.forEach(item -> paths.add(path.formatted(item.get(id).asString())));
    }
}

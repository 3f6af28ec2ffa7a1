package ledger.application.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ledger.application.openapi.Described.Operation;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;
import ledger.application.support.LedgerNode;

/** The requests of {@code requests.http}, sent from top to bottom as an IDE does. */
final class Tour {

    private final Map<String, String> variables = new HashMap<>();
    private final String host;

    private Tour(LedgerNode node) {
        host = "http://localhost:" + node.port();
        variables.put("host", host);
        variables.put("operator", node.operator().key());
        variables.put("auditor", node.auditor().key());
    }

    /** One request of the file and what came back. */
    record Stop(String method, String path, Answer answer) {

        /** The operation that it is a request for. */
        Operation called(Described api) {
            return api.operations().stream()
                    .filter(operation -> operation.method().equals(method))
                    .filter(operation -> path.replaceAll("\\?.*", "")
                            .matches(operation.path().replaceAll("\\{[^}]*}", "[^/]+")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(path + " is not described"));
        }
    }

    /** Takes it; a bank's key is taken from the answer to its enrolment, as the file tells people to. */
    static List<Stop> on(LedgerNode node) {
        try {
            Tour tour = new Tour(node);
            String file = Files.readString(Path.of("..", "requests.http"));
            List<Stop> stops = new ArrayList<>();
            for (String request : file.split("(?m)^###.*$", -1)) {
                if (request.contains("{{host}}/")) {
                    stops.add(tour.send(request));
                }
            }
            return stops;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stop send(String request) {
        String name = request.replaceAll("(?s).*# @name (\\w+).*", "$1");
        String[] parts = filled(request).strip().split("\n\n", 2);
        List<String> lines =
                parts[0].lines().filter(line -> !line.startsWith("#")).toList();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : lines.subList(1, lines.size())) {
            headers.put(header.split(": ", 2)[0], header.split(": ", 2)[1]);
        }
        String[] call = lines.get(0).split(" ", 2);
        String path = call[1].substring(host.length());
        LedgerClient client = new LedgerClient(
                host, String.valueOf(headers.remove("Authorization")).substring("Bearer ".length()));
        String type = headers.getOrDefault("Content-Type", "application/json");
        headers.remove("Content-Type");
        String[] rest = headers.entrySet().stream()
                .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
                .toArray(String[]::new);
        Answer answer = client.send(call[0], path, parts.length > 1 ? parts[1] : "", type, rest);
        if (answer.body().contains("\"apiKey\"")) {
            variables.put(name, answer.text("apiKey"));
        }
        return new Stop(call[0], path, answer);
    }

    private String filled(String request) {
        String filled = request;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace("{{" + variable.getKey() + "}}", variable.getValue());
        }
        return filled;
    }
}

package ledger.application.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerProcess;
import ledger.application.support.Scheme;
import ledger.application.support.TestDatabase;

/**
 * The nodes of docker-compose.yml as plain processes: two that may write and two that only answer, one database. A
 * bank's customer alice has 100 euro, and bob is another bank's.
 *
 * @param writer the one that is the writer first
 */
record FourNodes(
        LedgerProcess writer,
        LedgerProcess standby,
        LedgerProcess query,
        LedgerProcess otherQuery,
        String operatorKey,
        String bankKey)
        implements AutoCloseable {

    private static final String QUERY = "--spring.profiles.active=query";

    /** Three start at once on an empty database, as compose may start them; one comes later. */
    static FourNodes start(TestDatabase database, Path directory, String setting) throws IOException {
        List<LedgerProcess> started = new ArrayList<>();
        try {
            for (String name : List.of("ledger", "standby", "query-1", "query-2")) {
                Path own = Files.createDirectory(directory.resolve(name));
                String key = "--ledger.seals.key-file=" + directory.resolve("seal-key.pem");
                started.add(
                        name.startsWith("query")
                                ? LedgerProcess.start(database, own, setting, key, QUERY)
                                : LedgerProcess.start(database, own, setting, key));
                if (started.size() == 3) {
                    started.forEach(LedgerProcess::awaitReady);
                }
            }
            started.get(3).awaitReady();
            boolean firstHasTheKeys = Files.exists(directory.resolve("ledger/credentials.json"));
            return known(
                    started, started.get(firstHasTheKeys ? 0 : 1).operator().key());
        } catch (IOException | RuntimeException | Error e) {
            started.forEach(LedgerProcess::close);
            throw e;
        }
    }

    private static FourNodes known(List<LedgerProcess> nodes, String operatorKey) {
        LedgerClient first = nodes.get(0).client(operatorKey);
        int writer = first.get("/v1/ops/node").expect(200).text("role").equals("WRITER") ? 0 : 1;
        String bankKey = prepared(nodes.get(writer).client(operatorKey));
        return new FourNodes(
                nodes.get(writer), nodes.get(1 - writer), nodes.get(2), nodes.get(3), operatorKey, bankKey);
    }

    private static String prepared(LedgerClient operator) {
        return new Scheme(operator).aliceAndBob("100.00", "100.00").key();
    }

    List<LedgerProcess> all() {
        return List.of(writer, standby, query, otherQuery);
    }

    String role(LedgerProcess node) {
        return operator(node).get("/v1/ops/node").expect(200).text("role");
    }

    LedgerClient operator(LedgerProcess node) {
        return node.client(operatorKey);
    }

    LedgerClient bank(LedgerProcess node) {
        return node.client(bankKey);
    }

    /** Has alice pay bob one euro; answers with the payment's identifier. */
    String pay(LedgerProcess node, String key) {
        return bank(node).pay(key, "alice", "bob", "1.00", "EUR").expect(201).text("paymentId");
    }

    /** What alice has, as this node says. */
    String balance(LedgerProcess node) {
        return bank(node).get("/v1/accounts/alice").expect(200).text("ledgerBalance");
    }

    @Override
    public void close() {
        all().forEach(LedgerProcess::close);
    }
}

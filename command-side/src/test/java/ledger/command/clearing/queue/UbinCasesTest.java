package ledger.command.clearing.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import ledger.messages.ParticipantId;
import ledger.messages.clearing.Matrices;
import ledger.messages.clearing.Obligation;
import ledger.messages.payments.Priority;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The functional tests of Project Ubin phase 2 (MAS, ABS), where the file that has them is at hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UbinCasesTest {

    private static final Path CASES =
            Path.of(System.getProperty("ledger.shared", "../../shared"), "data", "gridlock", "ubin-cases.json");

    @Test
    void every_case_settles_and_closes_as_published() throws Exception {
        assumeTrue(Files.isRegularFile(CASES), "the cases are not at hand: " + CASES);
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(CASES)).path("cases");
        assertThat(cases.size()).isGreaterThanOrEqualTo(12);
        for (JsonNode published : cases.values()) {
            check(published);
        }
    }

    private static void check(JsonNode published) {
        String name = published.path("id").asString();
        var queue = queue(published);
        SortedMap<ParticipantId, Long> balances = balances(published.path("balances"));
        Resolution resolution = Gridlock.resolve(balances, queue);
        List<String> settled = resolution.settled().stream()
                .map(payment -> published
                        .path("queue")
                        .path((int) Queues.number(payment) - 1)
                        .path("id")
                        .asString())
                .toList();
        assertThat(settled).as(name).isEqualTo(texts(published.path("expectedFifoSettled")));
        assertThat(Queues.closing(balances, resolution))
                .as(name)
                .isEqualTo(balances(published.path("expectedFifoClosing")))
                .isEqualTo(balances(published.path("publishedQuorumClosing")));
    }

    private static List<QueuedPayment> queue(JsonNode published) {
        var queue = new ArrayList<QueuedPayment>();
        for (JsonNode payment : published.path("queue").values()) {
            var obligation = new Obligation(
                    Matrices.bank(payment.path("debtor").asString()),
                    Matrices.bank(payment.path("creditor").asString()),
                    payment.path("amount").asLong());
            queue.add(Queues.queued(obligation, queue.size() + 1, Priority.NORMAL));
        }
        return queue;
    }

    private static SortedMap<ParticipantId, Long> balances(JsonNode node) {
        var balances = new TreeMap<ParticipantId, Long>();
        node.properties()
                .forEach(bank -> balances.put(
                        Matrices.bank(bank.getKey()), bank.getValue().asLong()));
        return balances;
    }

    private static List<String> texts(JsonNode node) {
        return node.values().stream().map(JsonNode::asString).toList();
    }
}

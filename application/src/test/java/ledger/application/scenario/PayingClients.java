package ledger.application.scenario;

import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import ledger.application.support.Body;
import ledger.application.support.LedgerClient;
import ledger.application.support.LedgerClient.Answer;

/**
 * Clients that pay one order after the other, until they are told that the node takes no more, and keep what they were
 * told: an order is paid, or refused before it was let in, or it failed, which it never should.
 */
final class PayingClients {

    private static final int CLIENTS = 16;
    private static final Set<String> NOT_LET_IN = Set.of("shutting-down", "not-the-writer");

    private final AtomicInteger next = new AtomicInteger();
    /** The payment of each order that was paid. */
    private final Map<Integer, String> paid = new ConcurrentHashMap<>();
    /** Orders that were turned away and have not been sent again. */
    private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean goHome;
    private ExecutorService clients = Executors.newCachedThreadPool();

    /** Lets every client pay at this node, first what was refused before. */
    void begin(LedgerClient bank) {
        clients = Executors.newFixedThreadPool(CLIENTS);
        goHome = false;
        for (int i = 0; i < CLIENTS; i++) {
            clients.execute(() -> payUntilSentHome(bank));
        }
    }

    /** From now on a client that is turned away does not come back. */
    void goHomeWhenRefused() {
        goHome = true;
    }

    /** Waits until every client has been turned away. */
    void end() throws InterruptedException {
        clients.shutdown();
        if (!clients.awaitTermination(60, TimeUnit.SECONDS)) {
            throw new AssertionError("clients are still waiting for answers");
        }
    }

    private void payUntilSentHome(LedgerClient bank) {
        boolean stays = true;
        while (stays) {
            Integer refusedBefore = refused.poll();
            int order = refusedBefore == null ? next.getAndIncrement() : refusedBefore;
            stays = pay(bank, order, refusedBefore != null) || comesBack();
        }
    }

    /** A busy machine may cost a writer its right for a moment; the refusal says when to ask again. */
    private boolean comesBack() {
        if (!goHome && failures.isEmpty()) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            return true;
        }
        return false;
    }

    private boolean pay(LedgerClient bank, int order, boolean refusedBefore) {
        try {
            String payment = Body.payment("alice", "bob", "0.01", "EUR");
            Answer answer = bank.sendOnce(
                    "POST", "/v1/payments", payment, "application/json", "Idempotency-Key", "order-" + order);
            return keep(order, answer, refusedBefore);
        } catch (ConnectException e) {
            refused.add(order);
            return false;
        } catch (IOException e) {
            failures.add("order-" + order + ": " + e);
            return false;
        }
    }

    private boolean keep(int order, Answer answer, boolean refusedBefore) {
        boolean letIn = answer.status() / 100 == 2;
        boolean replayed = answer.headers().firstValue("Idempotent-Replayed").isPresent();
        if (letIn && !(refusedBefore && replayed)) {
            paid.put(order, answer.text("paymentId"));
        } else if (isRefusal(answer)) {
            refused.add(order);
        } else {
            failures.add("order-" + order + ": " + answer.status() + " "
                    + answer.headers().map() + answer.body());
        }
        return letIn;
    }

    private static boolean isRefusal(Answer answer) {
        return answer.status() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && NOT_LET_IN.contains(answer.text("code"));
    }

    /** The payment of each order that was paid. */
    Map<Integer, String> paid() {
        return paid;
    }

    int refused() {
        return refused.size();
    }

    /** What should not have happened. */
    List<String> failures() {
        return new ArrayList<>(failures);
    }
}

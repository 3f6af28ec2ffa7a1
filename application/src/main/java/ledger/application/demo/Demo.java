package ledger.application.demo;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import ledger.command.payments.PaymentOutcome;
import ledger.command.writer.Receipt;
import ledger.command.writer.SingleWriter;
import ledger.command.writer.WriterRole;
import ledger.messages.Caller;
import ledger.messages.payments.PaymentCommand.InitiatePayment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends a steady stream of varied payments while this node writes, and says what became of them. */
@Component
@Profile("demo")
class Demo implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final SingleWriter writer;
    private final Clock clock;
    private final long pauseMillis;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "demo");

    Demo(SingleWriter writer, Clock clock, @Value("${ledger.demo.payments-per-second:5}") int paymentsPerSecond) {
        this.writer = writer;
        this.clock = clock;
        this.pauseMillis = 1_000L / paymentsPerSecond;
    }

    private void run() {
        try {
            while (writer.role() != WriterRole.WRITER) {
                if (isStoppedWithin(100)) {
                    return;
                }
            }
            new DemoScheme(writer, clock).open();
            stream();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("demo: it ends", e);
        }
    }

    private void stream() throws InterruptedException {
        DemoOrders orders = new DemoOrders(clock);
        String run = "demo-" + clock.instant();
        for (long number = 1; !isStoppedWithin(pauseMillis); number++) {
            DemoBank payer = orders.payer();
            InitiatePayment order = orders.next(payer, run + "-" + number);
            tell(order, writer.submit(order, Caller.of(payer.id())));
        }
    }

    private static void tell(InitiatePayment order, CompletableFuture<Receipt> answer) throws InterruptedException {
        try {
            Receipt receipt = answer.get();
            if (receipt.result() instanceof PaymentOutcome outcome) {
                String reason =
                        outcome.reason() == null ? "" : " " + outcome.reason().code() + " " + outcome.reason();
                LOG.info(
                        "demo: {} pays {} {}: {}{} ({} µs)",
                        order.debtorAccount(),
                        order.creditorAccount(),
                        order.amount(),
                        outcome.status(),
                        reason,
                        receipt.storedMicros());
            }
        } catch (ExecutionException e) {
            LOG.warn("demo: {} could not be asked: {}", order.paymentId(), String.valueOf(e.getCause()));
        }
    }

    private boolean isStoppedWithin(long millis) throws InterruptedException {
        return stopped.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}

package ledger.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import ledger.command.clearing.queue.Gridlock;
import ledger.command.clearing.queue.QueuedPayment;
import ledger.command.clearing.queue.Resolution;
import ledger.messages.ParticipantId;
import ledger.messages.PaymentId;
import ledger.messages.clearing.ReleaseRule;
import ledger.messages.payments.Priority;

/**
 * Looks at a whole queue at once, in memory: where a part of it can settle, where nothing can, and at half and double
 * the number of payments, to show how the time grows. Every figure is the median of some runs on the same queue.
 */
final class GridlockResolution implements Benchmarks.Measurement {

    private static final int RUNS = 9;
    private static final long SEED = 7;
    private static final long MOST = 1_000_00;

    private record Scene(Map<ParticipantId, Long> liquidity, List<QueuedPayment> queue) {}

    private record Figures(double millis, int settled) {}

    @Override
    public String run(Options options) {
        int payments = options.number("payments", 100_000);
        int banks = options.number("banks", 100);
        measure(payments, banks, MOST);
        Figures half = measure(payments / 2, banks, MOST);
        Figures whole = measure(payments, banks, MOST);
        Figures twice = measure(payments * 2, banks, MOST);
        Figures deadlock = measure(payments, banks, 0);
        return String.format(
                Locale.ROOT,
                "{\"payments\":%d,\"banks\":%d,\"millis\":%.1f,\"settled\":%d,\"halfMillis\":%.1f,\"twiceMillis\":%.1f,"
                        + "\"withoutLiquidityMillis\":%.1f,\"withoutLiquiditySettled\":%d}",
                payments,
                banks,
                whole.millis(),
                whole.settled(),
                half.millis(),
                twice.millis(),
                deadlock.millis(),
                deadlock.settled());
    }

    private static Figures measure(int payments, int banks, long mostLiquidity) {
        Scene scene = scene(payments, banks, mostLiquidity);
        double[] millis = new double[RUNS];
        int settled = 0;
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            Resolution resolution = Gridlock.resolve(scene.liquidity(), scene.queue(), ReleaseRule.FIFO);
            millis[run] = (System.nanoTime() - begin) / 1e6;
            settled = resolution.settled().size();
        }
        Arrays.sort(millis);
        return new Figures(millis[RUNS / 2], settled);
    }

    private static Scene scene(int payments, int banks, long mostLiquidity) {
        Random random = new Random(SEED);
        List<ParticipantId> all = new ArrayList<>();
        Map<ParticipantId, Long> liquidity = new HashMap<>();
        for (int number = 0; number < banks; number++) {
            ParticipantId bank = new ParticipantId(String.format(Locale.ROOT, "BANK%04d", number));
            all.add(bank);
            liquidity.put(bank, mostLiquidity == 0 ? 0 : (long) (random.nextDouble() * mostLiquidity));
        }
        List<QueuedPayment> queue = new ArrayList<>();
        for (int number = 0; number < payments; number++) {
            int debtor = random.nextInt(banks);
            int creditor = (debtor + 1 + random.nextInt(banks - 1)) % banks;
            queue.add(new QueuedPayment(
                    new PaymentId(new UUID(0, number)),
                    all.get(debtor),
                    all.get(creditor),
                    1L + random.nextInt(100_00),
                    random.nextInt(10) == 0 ? Priority.HIGH : Priority.NORMAL,
                    number,
                    false));
        }
        return new Scene(liquidity, queue);
    }
}

package ledger.application.commandline;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells how far something is, beside the result and no more than once a second. */
public final class Meter {

    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final String what;
    private final String things;
    private final LongSupplier nanos;
    private final boolean bar;
    private boolean begins = true;
    private long begun;
    private long told;
    private long first;

    /**
     * A meter of what is done to some things.
     *
     * @param what what is done: "verified", for example
     * @param things to what: "events", for example
     */
    public Meter(PrintStream out, String what, String things) {
        this(out, what, things, System::nanoTime, false);
    }

    /** The same as a bar that stays on its line where somebody sits at a terminal. */
    static Meter bar(PrintStream out, String what, String things) {
        return new Meter(out, what, things, System::nanoTime, Terminal.isThere());
    }

    Meter(PrintStream out, String what, String things, LongSupplier nanos, boolean bar) {
        this.out = out;
        this.what = what;
        this.things = things;
        this.nanos = nanos;
        this.bar = bar;
    }

    /** Tells it if it is time to; measured from the first time it is asked to. */
    public void reached(long done, long all) {
        long now = nanos.getAsLong();
        if (begins) {
            begins = false;
            begun = now;
            told = now;
            first = done;
        } else if (now - told >= EVERY_NANOS) {
            told = now;
            double perSecond = (done - first) * 1e9 / (now - begun);
            tell(percent(done, all), Math.round(perSecond), perSecond > 0 ? Math.round((all - done) / perSecond) : 0);
        }
    }

    /** Completes the bar. */
    void ended(long done, long all) {
        if (bar) {
            draw(percent(done, all), Math.round((done - first) * 1e9 / Math.max(1, nanos.getAsLong() - begun)), 0);
            out.println();
        }
    }

    /** Tells it now, as somebody else has measured it. */
    public void tell(double percent, long perSecond, long remainingSeconds) {
        if (bar) {
            draw(percent, perSecond, remainingSeconds);
        } else {
            print(percent, perSecond, remainingSeconds);
            out.println();
        }
    }

    private void draw(double percent, long perSecond, long remainingSeconds) {
        int filled = (int) (percent * WIDTH / 100);
        out.print("\r[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] ");
        print(percent, perSecond, remainingSeconds);
        out.print("   "); // a longer line may have been there
        out.flush();
    }

    private void print(double percent, long perSecond, long remainingSeconds) {
        out.printf(
                Locale.ROOT,
                "%s %5.1f %%, %d %s/s, %s remaining",
                what,
                percent,
                perSecond,
                things,
                words(remainingSeconds));
    }

    private static double percent(long done, long all) {
        return all <= 0 ? 0 : Math.min(100, 100.0 * done / all);
    }

    private static String words(long seconds) {
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }
}

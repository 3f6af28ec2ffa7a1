package ledger.command.clearing.settlement;

import java.util.Map;
import java.util.SortedMap;
import ledger.messages.clearing.Obligations;

/**
 * What stands in for participants that cannot pay: lines of credit from banks and contributions of the members, in
 * minor units. It is drawn in the proportion in which it is made up; a fund of a given size is nine tenths credit,
 * as that of India's NPCI is.
 */
public record GuaranteeFund(long creditLines, long contributions) {

    /** What one draw takes from each part, and what the fund could not cover. */
    public record Draw(long fromCreditLines, long fromContributions, long uncovered) {
        public long total() {
            return Math.addExact(fromCreditLines, fromContributions);
        }
    }

    private enum Part {
        CREDIT_LINES,
        CONTRIBUTIONS
    }

    public GuaranteeFund {
        if (creditLines < 0 || contributions < 0) {
            throw new IllegalArgumentException("a fund does not owe: " + creditLines + ", " + contributions);
        }
    }

    /** Nine tenths lines of credit and one tenth contributions; an odd minor unit is credit where it is nearer. */
    public static GuaranteeFund of(long size) {
        SortedMap<Part, Long> parts = Proportion.divide(size, Map.of(Part.CREDIT_LINES, 90L, Part.CONTRIBUTIONS, 10L));
        return new GuaranteeFund(part(parts, Part.CREDIT_LINES), part(parts, Part.CONTRIBUTIONS));
    }

    public long size() {
        return Math.addExact(creditLines, contributions);
    }

    /** Covers as much of the shortfall as there is. */
    public Draw draw(long shortfall) {
        long covered = Math.min(shortfall, size());
        SortedMap<Part, Long> parts =
                Proportion.divide(covered, Map.of(Part.CREDIT_LINES, creditLines, Part.CONTRIBUTIONS, contributions));
        return new Draw(
                part(parts, Part.CREDIT_LINES),
                part(parts, Part.CONTRIBUTIONS),
                Math.subtractExact(shortfall, covered));
    }

    /** What is left of the fund after a draw, until whoever was covered has paid it back. */
    public GuaranteeFund after(Draw draw) {
        return new GuaranteeFund(
                Math.subtractExact(creditLines, draw.fromCreditLines()),
                Math.subtractExact(contributions, draw.fromContributions()));
    }

    /** The largest single net debit: what fund and collateral must at least cover (Lamfalussy standard IV). */
    public static long coverOne(Obligations owed) {
        return owed.nets().values().stream()
                .mapToLong(net -> Math.max(0, -net))
                .max()
                .orElse(0);
    }

    /** Whether the cycle settles even if the participant with the largest net debit pays nothing. */
    public boolean coversOne(Obligations owed, long collateral) {
        return Math.addExact(size(), collateral) >= coverOne(owed);
    }

    private static long part(Map<Part, Long> parts, Part part) {
        return parts.getOrDefault(part, 0L);
    }
}

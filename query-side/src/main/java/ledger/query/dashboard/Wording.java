package ledger.query.dashboard;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages write numbers, amounts and times, for people. */
public final class Wording {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** An amount in major units with its thousands apart: {@code -1,234.50}. */
    public String amount(String major) {
        return major.replaceAll("\\B(?=(\\d{3})+(?!\\d))(?<!\\.\\d{0,9})", ",");
    }

    public String count(long number) {
        return amount(String.valueOf(number));
    }

    /** Three digits of a duration and its unit: {@code 3.21 ms}. */
    public String micros(long micros) {
        if (micros < 1_000) {
            return micros + " µs";
        }
        return micros < 1_000_000 ? digits(micros, 3) + " ms" : digits(micros, 6) + " s";
    }

    /** A time in UTC, to the second. */
    public String time(@Nullable Instant time) {
        return time == null ? "–" : TIME.format(time) + " UTC";
    }

    /** A time in UTC, to the millisecond. */
    public String moment(Instant time) {
        return MOMENT.format(time) + " UTC";
    }

    /** The day in UTC on which a time was. */
    public String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    /** A ratio in percent: {@code 0.8431} is 84.3 %. */
    public String percent(String ratio) {
        return new BigDecimal(ratio)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString() + " %";
    }

    /** Whether an amount is below zero, by the name that styles have for it. */
    public String sign(String amount) {
        return amount.startsWith("-") ? "minus" : "";
    }

    /** The time of day in UTC. */
    public String clock(Instant time) {
        return CLOCK.format(time);
    }

    /** The time of day in UTC of a second since 1970. */
    public String second(long second) {
        return clock(Instant.ofEpochSecond(second)) + " UTC";
    }

    /** A constant's name as a word: {@code INSUFFICIENT_FUNDS} is Insufficient funds. */
    public String name(String constant) {
        String words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** How long ago something was, roughly. */
    public String age(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7_200 ? seconds / 60 + " min" : seconds / 3_600 + " h";
    }

    private static String digits(long micros, int point) {
        return BigDecimal.valueOf(micros, point).round(new MathContext(3)).toPlainString();
    }
}

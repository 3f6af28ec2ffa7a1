package ledger.query.dashboard.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts things for pages, which know it as {@code @wording}. */
@Component("wording")
public class Wording {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A time in UTC, to the millisecond. */
    public String time(Instant at) {
        return TIME.format(at);
    }

    /** The same for a time as it is stored. */
    public String time(String stored) {
        return time(Instant.parse(stored));
    }

    /** The day in UTC on which a time was. */
    public String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    /** Microseconds as milliseconds. */
    public String millis(long micros) {
        return BigDecimal.valueOf(micros, 3).toPlainString() + " ms";
    }

    /** A ratio as a percentage. */
    public String percent(String ratio) {
        return new BigDecimal(ratio)
                        .movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString() + " %";
    }

    /** A constant's name as one says it: INSUFFICIENT_FUNDS is "insufficient funds". */
    public String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether a status is good news, bad news or none yet, by the name that styles have for it. */
    public String tone(String status) {
        return switch (status) {
            case "COMPLETED", "SETTLED", "ACTIVE" -> "good";
            case "PENDING", "QUEUED", "CLOSED", "BLOCKED" -> "warn";
            case "REJECTED", "CANCELLED", "FAILED", "UNWOUND", "SUSPENDED" -> "bad";
            default -> "";
        };
    }

    /** Whether an amount is a minus, by the name that styles have for it. */
    public String sign(String amount) {
        return amount.startsWith("-") ? "minus" : "";
    }
}

package ledger.query.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;

/** Reads times, fast in the form in which the log stores them: {@code 2026-01-02T03:04:05.000006Z}. */
final class StoredTime {

    private static final int LENGTH = 27;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final int NANOS_OF_MICRO = 1_000;

    private StoredTime() {}

    /** The time; throws {@link DateTimeParseException} where the text is none. */
    static Instant parse(String text) {
        if (!isStoredForm(text)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (hour > 23 || minute > 59 || second > 59 || month < 1 || month > 12) {
            return Instant.parse(text);
        }
        if (day < 1 || day > Month.of(month).minLength()) {
            return Instant.parse(text);
        }
        long days = LocalDate.of(number(text, 0, 4), month, day).toEpochDay();
        return Instant.ofEpochSecond(
                days * SECONDS_OF_DAY + hour * 3_600L + minute * 60L + second,
                (long) number(text, 20, 26) * NANOS_OF_MICRO);
    }

    private static boolean isStoredForm(String text) {
        return text.length() == LENGTH
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(19) == '.'
                && text.charAt(26) == 'Z'
                && areDigits(text);
    }

    private static boolean areDigits(String text) {
        for (int at = 0; at < LENGTH - 1; at++) {
            boolean mark = at == 4 || at == 7 || at == 10 || at == 13 || at == 16 || at == 19;
            if (!mark && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int begin, int end) {
        int number = 0;
        for (int at = begin; at < end; at++) {
            number = 10 * number + text.charAt(at) - '0';
        }
        return number;
    }
}

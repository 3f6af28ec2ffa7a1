package ledger.messages.clearing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import ledger.messages.ParticipantId;

/** Published payment matrices, and a short way to write others: {@code "A>B 200, B>C 150"}. */
public final class Matrices {

    /** Banco de México: Central (A), Comercial (B) and Meridional (C). */
    public static final String BANXICO = "A>B 25, A>C 7, B>A 17, B>C 9, C>A 11, C>B 14";

    /** The three banks of the usual net settlement example. */
    public static final String TRIANGLE = "A>B 200, B>C 150, C>A 175";

    /** A public example of four banks, in the order in which its payments were made. */
    public static final String FOUR_BANKS = "A>B 1000000, B>C 500000, C>A 750000, A>D 300000, D>B 200000, B>A 100000";

    private Matrices() {}

    /** The participant that a letter stands for. */
    public static ParticipantId bank(String letter) {
        return new ParticipantId("BANK" + letter);
    }

    public static Obligations obligations(String text) {
        return Obligations.of(payments(text));
    }

    public static List<Obligation> payments(String text) {
        return pieces(text).map(Matrices::payment).toList();
    }

    /** Amounts by bank: {@code "A -4, B 13"}. */
    public static SortedMap<ParticipantId, Long> amounts(String text) {
        var amounts = new TreeMap<ParticipantId, Long>();
        pieces(text).map(piece -> piece.split(" ", 2)).forEach(p -> amounts.put(bank(p[0]), Long.valueOf(p[1])));
        return amounts;
    }

    private static Obligation payment(String text) {
        String[] parts = text.split("[> ]", 3);
        return new Obligation(bank(parts[0]), bank(parts[1]), Long.parseLong(parts[2]));
    }

    private static Stream<String> pieces(String text) {
        return Stream.of(text.split(",", -1)).map(String::strip).filter(piece -> !piece.isEmpty());
    }
}

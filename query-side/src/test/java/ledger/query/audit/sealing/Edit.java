package ledger.query.audit.sealing;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Something an insider does to a log of more than a tile.
 *
 * @param firstBad the first event that is bad then
 */
record Edit(String what, Consumer<Insider> deed, long firstBad) {

    /** One of each kind, and some where it might matter: at the ends, at checkpoints and at the tile's edge. */
    static List<Edit> ofEveryKind() {
        return List.of(
                new Edit("a byte of a payload", insider -> insider.change(1_020, "payload", 5), 1_020),
                new Edit("a byte of the first payload", insider -> insider.change(0, "payload", 9), 0),
                new Edit("a byte of the last payload", insider -> insider.change(1_068, "payload", 9), 1_068),
                new Edit("a byte of the metadata", insider -> insider.change(600, "meta_data", 1), 600),
                new Edit("a byte of a timestamp", insider -> insider.change(1_024, "time_stamp", 25), 1_024),
                new Edit("an event's identifier", insider -> insider.change(1_023, "event_identifier", 8), 1_023),
                new Edit("whose event it is", insider -> insider.set(500, "aggregate_identifier", "eve"), 500),
                new Edit("a sequence number", insider -> insider.set(501, "sequence_number", 99L), 501),
                new Edit("what happened", insider -> insider.set(502, "payload_type", "accounts.Nothing"), 502),
                new Edit("a kind of aggregate", insider -> insider.set(503, "type", "Payments"), 503),
                new Edit("a revision", insider -> insider.set(504, "payload_revision", ""), 504),
                new Edit("an event cut out", insider -> insider.cut(700), 700),
                new Edit("the first event cut out", insider -> insider.cut(0), 0),
                new Edit("an event put in", insider -> insider.insert(3, 900), 900),
                new Edit("an event there twice", insider -> insider.insert(900, 901), 901),
                new Edit("two neighbours swapped", insider -> insider.swap(800, 801), 800),
                new Edit("two events swapped", insider -> insider.swap(12, 1_060), 12),
                new Edit("the tail truncated", insider -> insider.truncate(1_060), 1_060),
                new Edit("all but the head truncated", insider -> insider.truncate(5), 5));
    }

    /** Any of them, anywhere in a log of so many events. */
    static Edit random(Random random, int size) {
        int index = random.nextInt(size);
        int other = random.nextInt(size);
        int place = random.nextInt(100);
        String column = List.of(
                        "payload", "meta_data", "time_stamp", "event_identifier", "aggregate_identifier", "type")
                .get(random.nextInt(6));
        return switch (random.nextInt(8)) {
            case 0 -> new Edit("cut " + index, insider -> insider.cut(index), index);
            case 1 -> new Edit("insert " + other + " at " + index, insider -> insider.insert(other, index), index);
            case 2 -> swap(index, other == index ? (index + 1) % size : other);
            case 3 -> new Edit("truncate to " + index, insider -> insider.truncate(index), index);
            default ->
                new Edit(
                        "change " + column + " of " + index + " at " + place,
                        insider -> insider.change(index, column, place),
                        index);
        };
    }

    private static Edit swap(int one, int other) {
        return new Edit("swap " + one + " and " + other, insider -> insider.swap(one, other), Math.min(one, other));
    }

    @Override
    public String toString() {
        return what;
    }
}

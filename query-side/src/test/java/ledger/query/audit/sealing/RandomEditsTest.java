package ledger.query.audit.sealing;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Random edits, covered up or not; {@code mvn -Ptampering test} makes a thousand of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RandomEditsTest extends TamperedLog {

    private static final int EDITS = Integer.getInteger("ledger.edits", 10);

    @Test
    void each_of_many_random_edits_is_found_where_it_was_made() {
        long seed = Long.getLong("ledger.seed", System.nanoTime());
        System.out.println("random edits, seed " + seed);
        Random random = new Random(seed);
        for (int number = 0; number < EDITS; number++) {
            Edit edit = Edit.random(random, SIZE);
            CoverUp coverUp = List.of(CoverUp.values()).get(random.nextInt(3));
            edit.deed().accept(insider);
            coverUp(coverUp);
            assertFirstBad(edit.firstBad(), "seed " + seed + ", edit " + number + ": " + edit + ", " + coverUp);
            insider.undo();
        }
    }
}

package ledger.query.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.LongStream;
import ledger.query.audit.seals.SealKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A log of more than a tile, sealed inside and outside, that an insider edits behind the ledger's back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TamperedLog extends SealedLog {

    static final int SIZE = 1_069;

    Insider insider;

    /** How much the insider covers up. */
    enum CoverUp {
        NOTHING,
        WITH_A_KEY_OF_HIS_OWN,
        WITH_THE_KEY_OF_THE_LEDGER
    }

    @BeforeAll
    void a_sealed_log(@TempDir Path directory) {
        begin(directory);
        pay(150);
        seal(KEY, sizes(SIZE));
        copyOutside();
        insider = new Insider(jdbc);
        insider.remember();
    }

    @AfterEach
    void as_it_was() {
        insider.undo();
    }

    @AfterAll
    void nothing_is_left() {
        forgetSeals();
    }

    private static long[] sizes(long size) {
        return LongStream.of(9, 1_000, 1_050, SIZE)
                .map(at -> Math.min(at, size))
                .distinct()
                .toArray();
    }

    /** Seals what is there anew, as far as it was sealed: leaves, roots, chain and checkpoints. */
    void coverUp(CoverUp how) {
        if (how != CoverUp.NOTHING) {
            forgetSeals();
            SealKey key = how == CoverUp.WITH_THE_KEY_OF_THE_LEDGER ? KEY : SealKey.generate();
            seal(key, sizes(events.head() + 1));
        }
    }

    void assertFirstBad(long index, Object what) {
        Verdict verdict = verify();
        assertThat(verdict.valid()).as("%s: valid", what).isFalse();
        assertThat(verdict.firstBadIndex())
                .as("%s: %s", what, verdict.finding())
                .isEqualTo(index);
    }
}

package ledger.query.audit.archive;

import static ledger.query.SettlementStory.cutOff;
import static ledger.query.SettlementStory.settled;
import static ledger.query.SettlementStory.topUp;
import static ledger.query.Story.concat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import ledger.query.audit.archive.Report.Check;
import ledger.query.audit.archive.Report.Outcome;
import ledger.query.audit.sealing.SealedLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A day of two banks with a settlement, sealed five times, and archives of it. */
abstract class ArchivedLog extends SealedLog {

    @TempDir
    Path directory;

    int size;

    @BeforeEach
    void a_day_with_a_settlement_sealed_five_times() {
        begin(directory);
        var day = concat(cutOff(), topUp(), settled(1));
        log.store(day);
        size = day.size();
        seal(KEY, 5, 20, 60, 61, size);
        copyOutside();
    }

    @AfterEach
    void unseal() {
        forgetSeals();
    }

    Path archive(@Nullable Long from, @Nullable Long to) throws IOException {
        Archives archives = new Archives(dataSource, CLOCK);
        Path file = directory.resolve("archive.zip");
        Extent extent = archives.extent(from, to);
        try (OutputStream out = Files.newOutputStream(file)) {
            archives.write(extent, out);
        }
        return file;
    }

    Trust trust() {
        return new Trust(
                Set.of(KEY.id()), outside.checkpoints().path(), outside.leaves().path());
    }

    static Report verify(Path archive, Trust trust) throws IOException {
        return new ArchiveCheck(archive, trust).verify((events, all) -> {});
    }

    static String failures(Report report) {
        return report.checks().stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(Check::detail)
                .reduce("", (all, one) -> all + one + "\n");
    }
}

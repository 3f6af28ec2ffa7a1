package ledger.query.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import ledger.messages.ProblemException;
import ledger.query.audit.archive.Report.Check;
import ledger.query.audit.archive.Report.Outcome;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveTest extends ArchivedLog {

    @Test
    void a_whole_log_is_valid_with_everything_that_can_be_checked() throws IOException {
        Report report = verify(archive(null, null), trust());

        assertThat(report.checks()).extracting(Check::outcome).containsOnly(Outcome.OK);
        assertThat(report.valid()).isTrue();
        assertThat(report.from()).isZero();
        assertThat(report.to()).isEqualTo(size);
        assertThat(report.checkpoints()).isEqualTo(5);
        assertThat(report.head()).isEqualTo(seals.latest().orElseThrow().head());
        assertThat(report.keys()).containsExactly(KEY.id());
        assertThat(report.trialBalance()).singleElement().satisfies(total -> {
            assertThat(total.currency()).isEqualTo("EUR");
            assertThat(total.debits()).isEqualTo(total.credits()).matches("[0-9]+\\.[0-9]{2}");
            assertThat(total.difference()).isEqualTo("0.00");
        });
        assertThat(report.settlements())
                .containsExactly(new Report.Settled("EUR-1", 1, "SETTLED", 3, "15.00", "15.00"));
    }

    @Test
    void without_a_word_from_elsewhere_it_says_what_was_not_checked() throws IOException {
        Report report = verify(archive(null, null), Trust.NONE);
        assertThat(report.valid()).isTrue();
        assertThat(report.checks())
                .filteredOn(check -> check.outcome() == Outcome.NOT_CHECKED)
                .extracting(Check::subject)
                .containsExactly("the keys", "checkpoints kept outside");
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "0, 1", "3, 4", "5, 20", "6, 19", "19, 20", "20, 61", "7, 62", "60, 61", "61, 63", "0, 63"})
    void any_part_of_the_log_is_valid_and_connected_with_the_latest_checkpoint(long from, long to) throws IOException {
        Report report = verify(archive(from, to), trust());
        assertThat(report.checks())
                .allMatch(check -> check.outcome() != Outcome.FAILED)
                .anySatisfy(check -> assertThat(check.detail()).startsWith("this takes all events"));
        assertThat(report.valid()).isTrue();
    }

    @Test
    void what_is_not_sealed_is_not_archived() {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> archive(0L, size + 1L));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> archive(9L, 9L));
        forgetSeals();
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> archive(null, null));
    }

    @Test
    void one_altered_byte_anywhere_is_found() throws IOException {
        Path archive = archive(null, null);
        byte[] sound = Files.readAllBytes(archive);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int place = 0; place < sound.length; place += 1 + random.nextInt(sound.length / 60)) {
            byte[] altered = sound.clone();
            altered[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(archive, altered);
            Report report = verify(archive, trust());
            assertThat(report.valid())
                    .as("seed %d, byte %d of %d", seed, place, sound.length)
                    .isFalse();
        }
    }

    @Test
    void a_missing_end_or_something_behind_it_is_found() throws IOException {
        Path archive = archive(null, null);
        byte[] sound = Files.readAllBytes(archive);
        Files.write(archive, java.util.Arrays.copyOf(sound, sound.length - 1));
        assertThat(verify(archive, trust()).valid()).isFalse();
        Files.write(archive, java.util.Arrays.copyOf(sound, sound.length + 1));
        assertThat(verify(archive, trust()).valid()).isFalse();
        Files.write(archive, new byte[0]);
        assertThat(verify(archive, trust()).valid()).isFalse();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> verify(directory.resolve("nothing.zip"), trust()));
    }

    @Test
    void an_altered_event_is_named_in_whatever_part_it_is() throws IOException {
        Forger forger = new Forger(archive(null, null));
        forger.replaceIn(
                "events.ndjson",
                "\"global_index\":30,\"event_identifier\":\"event-30\"",
                "\"global_index\":30,\"event_identifier\":\"event-3O\"");
        Report report = verify(forger.write(), trust());
        assertThat(failures(report)).contains("the first bad event is 30: event 30 is not the one that its hash is of");
        assertThat(failures(report)).contains("changed since they were written: events.ndjson");
        assertThat(failures(report)).contains("a byte was changed");
    }
}

package ledger.query.audit.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import ledger.query.audit.seals.SealKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Archives that contradict nothing in themselves, but what was sealed, what was kept or what is allowed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedArchiveTest extends ArchivedLog {

    @Test
    void a_forger_who_repairs_hash_manifest_and_digest_is_found_by_the_seals() throws IOException {
        jdbc.sql("UPDATE domain_event_entry SET event_identifier = 'event-3O' WHERE global_index = 30")
                .update();
        Path forged = archive(null, null);
        assertThat(failures(verify(forged, trust())))
                .startsWith("the first bad event is 30: event 30 is not the one that is sealed in checkpoints.leaves")
                .containsOnlyOnce("\n");

        Trust withoutLeaves = new Trust(Set.of(KEY.id()), null, null);
        assertThat(failures(verify(forged, withoutLeaves)))
                .contains("the first bad event is 20: one of the events 20 to 59 is not the one");
    }

    @Test
    void a_log_sealed_anew_with_another_key_is_found_by_whoever_knows_the_ledgers() throws IOException {
        forgetSeals();
        seal(SealKey.generate(), 5, 20, 60, 61, size);
        Path forged = archive(null, null);
        assertThat(verify(forged, Trust.NONE).valid()).isTrue();
        assertThat(failures(verify(forged, new Trust(Set.of(KEY.id()), null, null))))
                .contains("nobody vouches for its key");
        assertThat(verify(forged, new Trust(Set.of(), outside.checkpoints().path(), null))
                        .valid())
                .isFalse();
    }

    @Test
    void a_log_rewritten_with_the_very_key_is_found_by_what_was_kept_outside() throws IOException {
        jdbc.sql("UPDATE domain_event_entry SET meta_data = '{ }' WHERE global_index = 44")
                .update();
        forgetSeals();
        seal(KEY, 5, 20, 60, 61, size);
        Path forged = archive(null, null);
        assertThat(verify(forged, new Trust(Set.of(KEY.id()), null, null)).valid())
                .isTrue();
        assertThat(failures(verify(
                        forged,
                        new Trust(Set.of(KEY.id()), outside.checkpoints().path(), null))))
                .contains("the first bad event is 20: one of the events 20 to 59");
        assertThat(failures(verify(forged, trust()))).contains("the first bad event is 44");
    }

    @Test
    void a_log_that_is_shorter_than_what_was_kept_outside_is_found() throws IOException {
        jdbc.sql("DELETE FROM domain_event_entry WHERE global_index >= 61").update();
        jdbc.sql("DELETE FROM seal_checkpoint WHERE size > 61").update();
        Path forged = archive(null, null);
        assertThat(verify(forged, Trust.NONE).valid()).isTrue();
        assertThat(failures(verify(forged, trust()))).contains("contradict each other");
    }

    @Test
    void a_sealed_log_that_breaks_the_rules_is_told_which() throws IOException {
        jdbc.sql("UPDATE domain_event_entry SET payload = REPLACE(payload, '\"minor\":1234', '\"minor\":9')"
                        + " WHERE payload_type = 'accounts.CreditPosted'")
                .update();
        forgetSeals();
        seal(KEY, size);
        Report report = verify(archive(null, null), new Trust(Set.of(KEY.id()), null, null));
        assertThat(report.valid()).isFalse();
        assertThat(failures(report))
                .contains("I1: EUR the balances of the log add up to -1225")
                .contains("I2 at event");
        assertThat(report.trialBalance().get(0).difference()).isEqualTo("12.25");
    }

    @Test
    void every_text_survives_as_it_is() throws IOException {
        jdbc.sql("UPDATE domain_event_entry SET meta_data = ? WHERE global_index = 61")
                .param("{\"actor\":\"Zoë \\\"€\\\" 😀 \u2028\"}")
                .update();
        forgetSeals();
        seal(KEY, size);
        Path archive = archive(null, null);
        assertThat(verify(archive, new Trust(Set.of(KEY.id()), null, null)).valid())
                .isTrue();
    }
}

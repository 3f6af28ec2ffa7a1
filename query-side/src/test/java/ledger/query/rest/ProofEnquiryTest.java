package ledger.query.rest;

import static ledger.query.QueryApplication.SEAL_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import ledger.query.audit.sealing.Seals;
import ledger.query.audit.seals.Checkpoint;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.ProofCheck;
import ledger.query.audit.seals.SealJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProofEnquiryTest extends SealedEnquiry {

    @ParameterizedTest
    @CsvSource({"0", "13", "39"})
    void an_event_is_proved_to_be_in_the_log_of_the_latest_checkpoint(long index) {
        JsonNode proof = json("/v1/audit/events/" + index + "/proof");

        Checkpoint checkpoint = SealJson.mapper().treeToValue(proof.path("checkpoint"), Checkpoint.class);
        assertThat(checkpoint.size()).isEqualTo(SEALED);
        assertThat(SEAL_KEY.publicKey().hasSigned(checkpoint)).isTrue();
        assertThat(new ProofCheck(new Hashing())
                        .includes(leaf(index), index, SEALED, hashes(proof.path("path")), checkpoint.root()))
                .isTrue();
        assertThat(proof.path("hash").asString()).isEqualTo(leaf(index).toString());
    }

    @Test
    void an_edited_event_is_not_proved() {
        jdbc.sql("UPDATE domain_event_entry SET payload = '{}' WHERE global_index = 13")
                .update();
        JsonNode proof = json("/v1/audit/events/13/proof");
        Hash root = Hash.parse(proof.path("checkpoint").path("root").asString());
        Hash hash = Hash.parse(proof.path("hash").asString());
        assertThat(new ProofCheck(new Hashing()).includes(hash, 13, SEALED, hashes(proof.path("path")), root))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"7, 20", "20, 40", "1, 40", "33, 37", "40, 40"})
    void the_log_of_one_size_is_proved_to_begin_that_of_another(long from, long to) {
        JsonNode proof = json("/v1/audit/consistency?from=" + from + "&to=" + to);
        Hash root = Hash.parse(proof.path("fromRoot").asString());
        Hash larger = Hash.parse(proof.path("toRoot").asString());
        assertThat(new ProofCheck(new Hashing()).isConsistent(from, root, to, larger, hashes(proof.path("path"))))
                .isTrue();
        new Seals(dataSource)
                .checkpoints(0, from)
                .forEachRemaining(checkpoint -> assertThat(
                                checkpoint.size() < from || checkpoint.root().equals(root))
                        .isTrue());
    }

    private static List<Hash> hashes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(hash -> Hash.parse(hash.asString()))
                .toList();
    }
}

package ledger.query.rest;

import static ledger.query.QueryApplication.SEAL_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import ledger.query.audit.seals.PublicSealKey;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealEnquiryTest extends SealedEnquiry {

    @Test
    void events_are_shown_as_they_are_stored_with_their_hashes() {
        JsonNode page = json("/v1/audit/events?from=13&limit=2");

        assertThat(page.path("next").asString()).isEqualTo("15");
        assertThat(page.path("items")).hasSize(2);
        JsonNode event = page.path("items").get(0);
        assertThat(event.propertyNames())
                .containsExactly("index", "type", "aggregateId", "sequence", "at", "payload", "hash");
        assertThat(event.path("index").longValue()).isEqualTo(13);
        assertThat(event.path("type").asString()).isEqualTo("payments.PaymentInitiated");
        assertThat(event.path("payload").path("endToEndId").asString()).isEqualTo("E2E-fund");
        assertThat(event.path("hash").asString()).isEqualTo(leaf(13).toString());
        assertThat(json("/v1/audit/events?limit=1000").path("items")).hasSize((int) head + 1);
        assertThat(json("/v1/audit/events").has("next")).isFalse();
        assertThat(json("/v1/audit/events?from=" + (head + 1)).path("items")).isEmpty();
    }

    @Test
    void a_payload_that_an_edit_has_broken_is_shown_as_text() {
        jdbc.sql("UPDATE domain_event_entry SET payload = '{}, \"hash\":' WHERE global_index = 13")
                .update();
        JsonNode event = json("/v1/audit/events?from=13&limit=1").path("items").get(0);
        assertThat(event.path("payload").asString()).isEqualTo("{}, \"hash\":");
    }

    @Test
    void checkpoints_are_listed_with_the_latest_first() {
        JsonNode page = json("/v1/audit/checkpoints?limit=2");
        assertThat(page.path("items"))
                .extracting(item -> item.path("size").intValue())
                .containsExactly(40, 20);
        JsonNode rest = json("/v1/audit/checkpoints?cursor=" + page.path("next").asString());
        assertThat(rest.path("items"))
                .extracting(item -> item.path("size").intValue())
                .containsExactly(7);
        assertThat(rest.has("next")).isFalse();
        assertThat(rest.path("items").get(0).propertyNames())
                .containsExactly("size", "root", "head", "time", "keyId", "signature");
    }

    @Test
    void the_key_is_shown_with_all_that_anything_was_sealed_with() {
        JsonNode key = json("/v1/audit/key");
        assertThat(key.path("keyId").asString()).isEqualTo(SEAL_KEY.id());
        assertThat(PublicSealKey.parse(key.path("publicKey").asString()).id()).isEqualTo(SEAL_KEY.id());
        assertThat(key.path("keys"))
                .extracting(one -> one.path("keyId").asString())
                .containsExactly(SEAL_KEY.id());
    }

    @Test
    void a_sound_log_is_verified_to_its_head() {
        JsonNode verdict = json("/v1/audit/verify");
        assertThat(verdict.propertyNames()).containsExactly("valid", "events", "head", "checkpoints", "sealed");
        assertThat(verdict.path("valid").booleanValue()).isTrue();
        assertThat(verdict.path("events").longValue()).isEqualTo(head + 1);
        assertThat(verdict.path("checkpoints").intValue()).isEqualTo(3);
        assertThat(verdict.path("sealed").intValue()).isEqualTo(SEALED);
        assertThat(verdict.path("head").asString()).matches("[0-9a-f]{64}");
    }

    @Test
    void an_edited_log_is_told_where_it_begins_to_be_bad() {
        jdbc.sql("UPDATE domain_event_entry SET meta_data = '{ }' WHERE global_index >= 31")
                .update();
        JsonNode verdict = json("/v1/audit/verify");
        assertThat(verdict.propertyNames()).containsExactly("valid", "firstBadIndex", "finding");
        assertThat(verdict.path("valid").booleanValue()).isFalse();
        assertThat(verdict.path("firstBadIndex").intValue()).isEqualTo(31);
        assertThat(verdict.path("finding").asString())
                .startsWith("event 31 is not the one that is sealed in seal_checkpoint");
    }

    @ParameterizedTest
    @CsvSource({
        "404, /v1/audit/events/1000000/proof",
        "404, /v1/audit/events/x/proof",
        "409, /v1/audit/events/40/proof",
        "400, /v1/audit/events?from=x",
        "400, /v1/audit/events?from=-1",
        "400, /v1/audit/events?limit=0",
        "400, /v1/audit/consistency",
        "400, /v1/audit/consistency?from=1",
        "400, /v1/audit/consistency?from=0&to=7",
        "400, /v1/audit/consistency?from=8&to=7",
        "400, /v1/audit/consistency?from=1&to=99999999999999999999",
        "409, /v1/audit/consistency?from=1&to=41",
        "400, /v1/audit/checkpoints?cursor=x",
        "400, /v1/audit/checkpoints?limit=1001"
    })
    void what_makes_no_sense_is_refused(int status, String path) {
        assertThat(status("auditor", path)).isEqualTo(status);
    }
}

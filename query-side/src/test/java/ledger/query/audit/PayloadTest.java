package ledger.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A payload answers what the tree of a JSON parser answers, however it is written, and whoever forged it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PayloadTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HOLD = "{\"accountId\":\"FR-ÅSE\",\"paymentId\":\"3436d882\",\"queue\":true,"
            + "\"amount\":{\"minor\":-220,\"currency\":\"EUR\"}}";
    private static final String FORGERIES = "\"{}[]:,.\\-+ 0159aeunfltr\n\0é";
    private static final List<String> FIELDS = List.of("accountId", "paymentId", "amount", "minor", "queue", "absent");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "7",
                "\"text\"",
                "null",
                "{\"accountId\":null,\"queue\":\"true\",\"amount\":7}",
                "{\"accountId\":\"one\",\"accountId\":\"two\"}",
                "{\"amount\":{\"minor\":1},\"amount\":{\"currency\":\"EUR\"}}",
                "{\"accountId\":\"a\\\"b\\u0041\",\"queue\":1,\"amount\":{\"minor\":1.5,\"currency\":978}}",
                "{ \"accountId\" : \"spaced\" , \"queue\" : false }",
                "{\"amount\":{\"minor\":9223372036854775807,\"currency\":{\"code\":\"EUR\"}}}",
                "{\"amount\":{\"minor\":99999999999999999999}}",
                "{\"amount\":{\"minor\":-0,\"minor\":12}}",
                "{\"queue\":[true],\"accountId\":{\"accountId\":\"inner\"},\"amount\":[]}"
            })
    void what_is_uncommon_is_read_as_a_parser_reads_it(String json) {
        compare(json);
    }

    @Test
    void whatever_becomes_of_a_character_it_is_read_or_refused_as_a_parser_does() {
        for (int at = 0; at < HOLD.length(); at++) {
            String before = HOLD.substring(0, at);
            String behind = HOLD.substring(at);
            compare(before);
            compare(before + behind.substring(1));
            FORGERIES.codePoints().mapToObj(Character::toString).forEach(forged -> {
                compare(before + forged + behind);
                compare(before + forged + behind.substring(1));
            });
        }
    }

    @Test
    void more_fields_than_any_event_has_are_all_found() {
        StringBuilder json = new StringBuilder("{\"first\":\"here\"");
        for (int number = 0; number < 100; number++) {
            json.append(",\"field")
                    .append(number)
                    .append("\":{\"minor\":")
                    .append(number)
                    .append('}');
        }
        Payload payload = Payload.of(json.append('}').toString());

        assertThat(payload.text("first")).isEqualTo("here");
        assertThat(payload.minor("field99")).isEqualTo(99);
    }

    private static void compare(String json) {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JacksonException refused) {
            assertThatThrownBy(() -> Payload.of(json)).as(json).isInstanceOf(JacksonException.class);
            return;
        }
        Payload payload = Payload.of(json);
        FIELDS.forEach(field -> compare(json, field, payload, tree));
    }

    private static void compare(String json, String field, Payload payload, JsonNode tree) {
        same(json, tree, node -> node.path(field).asString(""), () -> payload.text(field));
        same(json, tree, node -> node.path(field).asBoolean(false), () -> payload.isTrue(field));
        same(json, tree, node -> node.has(field), () -> payload.has(field));
        same(json, tree, node -> node.path(field).path("minor").longValue(), () -> payload.minor(field));
        same(
                json,
                tree,
                node -> node.path(field).path("currency").asString(""),
                () -> payload.textIn(field, "currency"));
        same(json, tree, node -> List.copyOf(node.path(field).values()), () -> payload.items(field));
    }

    private static void same(String json, JsonNode tree, Function<JsonNode, Object> expected, Supplier<Object> answer) {
        Object right = tried(() -> expected.apply(tree));
        Object answered = tried(answer);
        if (!right.equals(answered)) { // asserting each of these is slow
            assertThat(answered).as(json).isEqualTo(right);
        }
    }

    /** The answer, or how there is none. */
    private static Object tried(Supplier<Object> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }
}

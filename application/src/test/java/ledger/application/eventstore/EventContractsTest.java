package ledger.application.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventContractsTest {

    private static final Map<String, String> CONTRACTS = Contracts.ofEvents();
    private final EventJson json = new EventJson();

    @Test
    void every_event_has_a_contract_and_every_contract_an_event() {
        assertThat(CONTRACTS.keySet()).isEqualTo(EventNames.all().keySet());
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_is_stored_can_be_read_and_written_again_to_the_last_byte(String name) {
        String contract = String.valueOf(CONTRACTS.get(name));

        Object event = json.read(name, contract);

        assertThat(json.write(event)).isEqualTo(contract);
        assertThat(json.nameOf(event)).isEqualTo(name);
        assertThat(event).isInstanceOf(json.classOf(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_contract_fills_every_field_of_its_event(String name) throws ReflectiveOperationException {
        Object event = json.read(name, String.valueOf(CONTRACTS.get(name)));

        for (RecordComponent field : event.getClass().getRecordComponents()) {
            assertThat(field.getAccessor().invoke(event)).as(field.getName()).isNotNull();
        }
    }

    @Test
    void the_words_of_stored_enums_are_approved_and_only_ever_added_to() {
        Map<String, String> words = new TreeMap<>();
        for (Class<?> word : enumsInEvents()) {
            words.put(word.getSimpleName(), EventJson.mapper().writeValueAsString(word.getEnumConstants()));
        }

        assertThat(words).isEqualTo(Contracts.ofWords());
    }

    private static Set<Class<?>> enumsInEvents() {
        return EventNames.all().values().stream()
                .flatMap(EventContractsTest::typesIn)
                .filter(Class::isEnum)
                .collect(Collectors.toSet());
    }

    /** The types of the fields of a record, and of the records in them. */
    private static Stream<Class<?>> typesIn(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .<Class<?>>map(RecordComponent::getType)
                .flatMap(field -> field.isRecord() ? typesIn(field) : Stream.of(field));
    }

    private static List<String> names() {
        return EventNames.all().keySet().stream().sorted().toList();
    }
}

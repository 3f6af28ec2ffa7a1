package ledger.command.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeOrderedIdentifiersTest {

    private static final int MANY = 100_000;

    private final TimeOrderedIdentifiers identifiers = new TimeOrderedIdentifiers();

    @Test
    void they_are_version_7_in_the_order_of_time_and_all_different() {
        long before = System.currentTimeMillis();
        List<UUID> many = Stream.generate(identifiers::generateIdentifier)
                .limit(MANY)
                .map(UUID::fromString)
                .toList();
        long after = System.currentTimeMillis();

        assertThat(many).doesNotHaveDuplicates();
        assertThat(many).allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(many)
                .extracting(id -> id.getMostSignificantBits() >>> 16)
                .isSorted()
                .allMatch(millis -> before <= millis && millis <= after);
    }

    @Test
    void messages_are_identified_by_them() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
    }
}

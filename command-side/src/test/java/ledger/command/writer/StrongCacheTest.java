package ledger.command.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StrongCacheTest {

    private final StrongCache cache = new StrongCache(10);

    @Test
    void what_is_put_is_found_until_it_is_removed() {
        cache.put("alice", "1");
        assertThat(cache.<String, String>get("alice")).isEqualTo("1");
        assertThat(cache.containsKey("alice")).isTrue();
        assertThat(cache.remove("alice")).isTrue();
        assertThat(cache.remove("alice")).isFalse();
        assertThat(cache.<String, String>get("alice")).isNull();
    }

    @Test
    void nothing_is_replaced_where_something_is() {
        assertThat(cache.putIfAbsent("alice", "1")).isTrue();
        assertThat(cache.putIfAbsent("alice", "2")).isFalse();
        assertThat(cache.<String, String>get("alice")).isEqualTo("1");
    }

    @Test
    void what_is_there_can_be_changed_or_taken_away() {
        cache.put("alice", "1");
        cache.<String>computeIfPresent("alice", value -> value + "2");
        cache.<String>computeIfPresent("bob", value -> "never");
        assertThat(cache.<String, String>get("alice")).isEqualTo("12");
        assertThat(cache.containsKey("bob")).isFalse();
    }

    @Test
    void it_can_be_emptied_and_never_holds_more_than_it_may() {
        IntStream.range(0, 1_000).forEach(i -> cache.put(i, i));
        assertThat(IntStream.range(0, 1_000).filter(cache::containsKey)).hasSizeBetween(1, 10);
        cache.removeAll();
        assertThat(IntStream.range(0, 1_000).filter(cache::containsKey)).isEmpty();
    }
}

package ledger.query.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import ledger.query.QueryApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(classes = QueryApplication.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class RowTableTest {

    private static final Instant AT = Instant.parse("2026-11-26T21:30:00Z");

    private static final RowTable<Thing> THINGS = new RowTable<Thing>("thing")
            .key("thing_id", ColumnType.ID, Thing::id)
            .fixed("name", ColumnType.TEXT, Thing::name)
            .changing("weight", ColumnType.NUMBER, Thing::weight)
            .changing("seen_at", ColumnType.TIME, Thing::seenAt)
            .changing("colour", ColumnType.TEXT, Thing::colour);

    private enum Colour {
        RED {
            @Override
            public String toString() {
                return "like a rose";
            }
        }
    }

    private record Thing(
            UUID id,
            String name,
            long weight,
            @Nullable Instant seenAt,
            @Nullable Colour colour) {

        static Thing read(ResultSet row) throws SQLException {
            OffsetDateTime seen = row.getObject(4, OffsetDateTime.class);
            String colour = row.getString(5);
            return new Thing(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getLong(3),
                    seen == null ? null : seen.toInstant(),
                    colour == null ? null : Colour.valueOf(colour));
        }
    }

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void create() {
        jdbc.execute("CREATE TABLE thing (thing_id UUID PRIMARY KEY, name VARCHAR NOT NULL, weight BIGINT NOT NULL,"
                + " seen_at TIMESTAMP(6) WITH TIME ZONE, colour VARCHAR(9))");
    }

    @AfterEach
    void drop() {
        jdbc.execute("DROP TABLE thing");
    }

    @Test
    void what_is_read_is_what_was_added() {
        Thing rose = thing(1, "a \"rose\", {a} \\ NULL é", Long.MAX_VALUE, AT.plusNanos(123_456_000), Colour.RED);
        Thing bare = thing(2, "", -1, null, null);
        Thing whole = thing(3, "NULL", 0, AT, null);
        THINGS.insert(jdbc, List.of(rose, bare, whole));

        assertThat(read(1, 2, 3, 4)).containsExactlyInAnyOrder(rose, bare, whole);
        assertThat(read(2)).containsExactly(bare);
    }

    @Test
    void a_change_changes_what_may_change_in_the_rows_that_are_given() {
        Thing other = thing(3, "other", 3, AT, null);
        THINGS.insert(jdbc, List.of(thing(1, "one", 1, null, Colour.RED), thing(2, "two", 2, AT, null), other));

        THINGS.update(jdbc, List.of(thing(1, "not one", 10, AT, null), thing(2, "not two", 20, null, Colour.RED)));

        assertThat(read(1, 2, 3))
                .containsExactlyInAnyOrder(thing(1, "one", 10, AT, null), thing(2, "two", 20, null, Colour.RED), other);
    }

    @Test
    void what_is_not_there_cannot_be_changed() {
        THINGS.insert(jdbc, List.of(thing(1, "one", 1, null, null)));

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> THINGS.update(jdbc, List.of(thing(1, "one", 2, null, null), thing(2, "", 2, null, null))))
                .withMessageStartingWith("1 of 2 rows were written");
    }

    @Test
    void what_is_there_cannot_be_added() {
        THINGS.insert(jdbc, List.of(thing(1, "one", 1, null, null)));

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> THINGS.insert(jdbc, List.of(thing(1, "again", 1, null, null))));
    }

    @Test
    void many_are_added_as_few_are() {
        List<Thing> things = LongStream.range(0, 3 * RowCopy.MANY)
                .mapToObj(id -> thing(
                        id,
                        "a \"rose\", {a} \\ \t NULL é 𝄞 " + "*".repeat((int) id),
                        id % 2 == 0 ? Long.MAX_VALUE - id : Long.MIN_VALUE + id,
                        id % 3 == 0 ? null : AT.minusSeconds(id * 40_000_000).plusNanos(id * 1_000),
                        id % 5 == 0 ? null : Colour.RED))
                .toList();
        THINGS.insert(jdbc, things);

        assertThat(read(LongStream.range(0, things.size()).toArray())).containsExactlyInAnyOrderElementsOf(things);

        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> THINGS.insert(jdbc, things));
        THINGS.insert(jdbc, List.of(thing(-1, "after that", 1, AT, null)));
        assertThat(read(-1)).hasSize(1);
    }

    private List<Thing> read(long... ids) {
        List<UUID> keys = Arrays.stream(ids).mapToObj(RowTableTest::id).toList();
        return THINGS.read(jdbc, keys, Thing::read);
    }

    private static Thing thing(long id, String name, long weight, @Nullable Instant seenAt, @Nullable Colour colour) {
        return new Thing(id(id), name, weight, seenAt, colour);
    }

    private static UUID id(long number) {
        return new UUID(7, number);
    }
}

package ledger.query.audit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import ledger.query.OnPostgres;
import ledger.query.audit.seals.Hashing;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = OnPostgres.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealerOnPostgresTest extends SealerTest {

    /** What an auditor computes with SQL, without any program of ours. */
    private static final String LEAF = """
            SELECT encode(sha256('\\x00'::bytea || string_agg(
                       coalesce(int4send(octet_length(convert_to(field, 'UTF8'))) || convert_to(field, 'UTF8'),
                                '\\xffffffff'::bytea),
                       ''::bytea ORDER BY place)), 'hex')
              FROM domain_event_entry
             CROSS JOIN LATERAL unnest(ARRAY[global_index::text, event_identifier, aggregate_identifier,
                       sequence_number::text, type, time_stamp, payload_type, payload_revision, payload, meta_data])
                   WITH ORDINALITY AS fields (field, place)
             WHERE global_index = ?""";

    @Test
    void the_database_itself_computes_the_same_leaf() {
        jdbc.sql("UPDATE domain_event_entry SET meta_data = '{\"actor\":\"Zoë €😀?\"}' WHERE global_index = 20")
                .update();
        for (long index = 15; index < 25; index++) {
            assertThat(jdbc.sql(LEAF).param(index).query(String.class).single())
                    .isEqualTo(new Hashing()
                            .leaf(events.page(index - 1, index, 1).get(0))
                            .toString());
        }
    }
}

package ledger.query.rest;

import static ledger.query.QueryApplication.SEAL_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import javax.sql.DataSource;
import ledger.query.audit.sealing.EventRows;
import ledger.query.audit.sealing.Sealer;
import ledger.query.audit.sealing.Seals;
import ledger.query.audit.seals.Hash;
import ledger.query.audit.seals.Hashing;
import ledger.query.audit.seals.SealJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The day, sealed up to some event, asked by an auditor. */
abstract class SealedEnquiry extends EnquiryTest {

    static final int SEALED = 40;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void sealed_but_for_the_last_events() {
        unseal();
        Sealer sealer = new Sealer(new EventRows(dataSource), new Seals(dataSource), SEAL_KEY, Clock.systemUTC());
        for (long size : new long[] {7, 20, SEALED}) {
            assertThat(sealer.seal(size - 1)).isEqualTo(size);
        }
    }

    @AfterEach
    void unseal() {
        for (String table : new String[] {"seal_checkpoint", "seal_tile", "seal_key"}) {
            jdbc.sql("DELETE FROM " + table).update();
        }
    }

    JsonNode json(String path) {
        return SealJson.mapper().readTree(text(path));
    }

    Hash leaf(long index) {
        return new Hashing()
                .leaf(new EventRows(dataSource).page(index - 1, index, 1).get(0));
    }
}

package ledger.query.audit.sealing;

import java.util.Iterator;
import javax.sql.DataSource;
import ledger.query.audit.seals.Checkpoint;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the checkpoints were sent to a place, so that each is sent, in their order, also after a restart. */
public final class Published {

    private final JdbcClient jdbc;
    private final Seals seals;
    private final String place;

    public Published(DataSource dataSource, Seals seals, String place) {
        this.jdbc = JdbcClient.create(dataSource);
        this.seals = seals;
        this.place = place;
    }

    /** The checkpoints that were not taken there yet. */
    public Iterator<Checkpoint> waiting() {
        return seals.checkpoints(size(), Long.MAX_VALUE);
    }

    private long size() {
        return jdbc.sql("SELECT size FROM seal_publication WHERE url = ?")
                .param(place)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Notes that a checkpoint was taken. */
    public void note(Checkpoint checkpoint) {
        int noted = jdbc.sql("UPDATE seal_publication SET size = ? WHERE url = ?")
                .params(checkpoint.size(), place)
                .update();
        if (noted == 0) {
            jdbc.sql("INSERT INTO seal_publication (url, size) VALUES (?, ?)")
                    .params(place, checkpoint.size())
                    .update();
        }
    }
}

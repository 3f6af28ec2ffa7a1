package ledger.application.node;

import java.util.Objects;
import ledger.command.writer.SingleWriter;
import ledger.command.writer.WriterLog;
import ledger.command.writer.WriterRole;
import ledger.messages.LogHead;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The log's head: the writer knows it, any other node asks the database. */
@Component
class NodeLogHead implements LogHead {

    private static final String HEAD = "SELECT COALESCE(MAX(global_index), -1) FROM domain_event_entry";

    private final ObjectProvider<SingleWriter> writer;
    private final ObjectProvider<WriterLog> writerLog;
    private final JdbcTemplate database;

    NodeLogHead(ObjectProvider<SingleWriter> writer, ObjectProvider<WriterLog> writerLog, JdbcTemplate database) {
        this.writer = writer;
        this.writerLog = writerLog;
        this.database = database;
    }

    @Override
    public long index() {
        WriterRole role = writer.getObject().role();
        return role == WriterRole.WRITER || role == WriterRole.HALTED
                ? writerLog.getObject().head()
                : Objects.requireNonNull(database.queryForObject(HEAD, Long.class));
    }
}

package ledger.application.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import ledger.command.writer.WriterListener;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes where the writing one is reached.
 *
 * <p>It is told over the connection that holds the right to write: who has lost that can neither announce itself nor
 * take back what its successor said. What a killed writer said stays until the next one writes; it is a hint.
 */
@Component
class WritingNode implements WriterListener {

    private static final Logger LOG = LoggerFactory.getLogger(WritingNode.class);

    private final ThisNode node;
    private final ConnectionProvider connection;
    private final JdbcClient database;
    private final Clock clock;

    WritingNode(ThisNode node, ConnectionProvider writerConnection, JdbcClient database, Clock clock) {
        this.node = node;
        this.connection = writerConnection;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void gained() {
        say(node.url().isEmpty() ? null : node.url());
    }

    @Override
    public void lost() {
        say(null);
    }

    /** Where the node is reached that writes; nothing when none does, or only this one has lately. */
    Optional<String> url() {
        try {
            return database.sql("SELECT url FROM writing_node WHERE url IS NOT NULL")
                    .query(String.class)
                    .optional()
                    .filter(found -> !found.equals(node.url()));
        } catch (DataAccessException e) {
            LOG.debug("nobody can say which node writes", e);
            return Optional.empty();
        }
    }

    private void say(@Nullable String url) {
        try {
            Connection own = connection.getConnection();
            own.rollback();
            try (PreparedStatement statement = own.prepareStatement("UPDATE writing_node SET url = ?, since = ?")) {
                statement.setString(1, url);
                statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                statement.executeUpdate();
            }
            own.commit();
        } catch (SQLException e) {
            LOG.warn("the other nodes cannot be told which one writes: {}", e.getMessage());
        }
    }
}

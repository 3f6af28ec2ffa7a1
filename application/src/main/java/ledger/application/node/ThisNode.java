package ledger.application.node;

import java.net.InetAddress;
import java.net.UnknownHostException;
import ledger.command.writer.SingleWriter;
import ledger.command.writer.WriterRole;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** This node among those of the ledger: what it is to the log, and where others reach it. */
@Component
class ThisNode {

    /** The profile of nodes that answer reads and nothing else. */
    private static final String QUERY = "query";

    private final ObjectProvider<SingleWriter> writer;
    private final boolean queriesOnly;
    private final String url;

    /** The writer is asked for late, because it is told of its listeners when it is made. */
    ThisNode(
            ObjectProvider<SingleWriter> writer,
            Environment environment,
            @Value("${ledger.node.url:}") String url,
            @Value("${server.port:8080}") int port) {
        this.writer = writer;
        this.queriesOnly = environment.matchesProfiles(QUERY);
        this.url = url.isBlank() ? derived(port) : url;
    }

    NodeRole role() {
        if (queriesOnly) {
            return NodeRole.QUERY;
        }
        return writer.getObject().role() == WriterRole.WRITER ? NodeRole.WRITER : NodeRole.STANDBY;
    }

    /** Whether commands are refused here because another node decides them. */
    boolean leavesWritingToOthers() {
        WriterRole role = writer.getObject().role();
        return role == WriterRole.STANDBY || role == WriterRole.STOPPED;
    }

    /** Where clients and other nodes reach this one; empty where nobody can know, because the port is any free one. */
    String url() {
        return url;
    }

    private static String derived(int port) {
        return port == 0 ? "" : "http://" + hostName() + ":" + port;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}

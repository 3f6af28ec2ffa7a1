package ledger.application.node;

import ledger.command.writer.SingleWriter;
import ledger.command.writer.WriterRole;
import ledger.messages.LogHead;
import ledger.query.dashboard.NodeRole;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this node is to the log. */
@RestController
class NodeController implements NodeRole {

    private final SingleWriter writer;
    private final LogHead head;

    NodeController(SingleWriter writer, LogHead head) {
        this.writer = writer;
        this.head = head;
    }

    /**
     * A node's place.
     *
     * @param role WRITER, or STANDBY while another process writes
     * @param index global index of the last event of the log
     */
    record Node(String role, long index) {}

    @GetMapping("/v1/ops/node")
    Node node() {
        return new Node(role(), head.index());
    }

    @Override
    public String role() {
        return writer.role() == WriterRole.WRITER ? "WRITER" : "STANDBY";
    }
}

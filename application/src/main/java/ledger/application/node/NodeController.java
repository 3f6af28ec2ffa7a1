package ledger.application.node;

import ledger.messages.LogHead;
import ledger.query.dashboard.RoleOfNode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this node is to the log. */
@RestController
class NodeController implements RoleOfNode {

    private final ThisNode node;
    private final LogHead head;

    NodeController(ThisNode node, LogHead head) {
        this.node = node;
        this.head = head;
    }

    /**
     * A node's place.
     *
     * @param index global index of the last event of the log
     */
    record Node(NodeRole role, long index) {}

    @GetMapping("/v1/ops/node")
    Node node() {
        return new Node(node.role(), head.index());
    }

    @Override
    public String role() {
        return node.role().name();
    }
}

package ledger.query.dashboard.rest;

import ledger.messages.Caller;

/**
 * Who looks at a page, as the page needs to know it.
 *
 * @param section the part of the dashboard that is looked at
 */
record Viewer(String name, String role, boolean operator, boolean participant, String section) {

    static Viewer of(Caller caller, String path) {
        String[] parts = path.split("/", -1);
        return new Viewer(
                caller.name(),
                caller.role().name(),
                caller.isOperator(),
                caller.participant() != null,
                parts.length > 2 ? parts[2] : "");
    }
}

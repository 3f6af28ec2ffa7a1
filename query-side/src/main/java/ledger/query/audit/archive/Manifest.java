package ledger.query.audit.archive;

import java.util.List;

/**
 * What an archive contains.
 *
 * @param format says how it is to be read
 * @param createdAt when it was made: RFC 3339, UTC
 * @param from the first event
 * @param to one more than the last event
 * @param complete whether these are all events that were sealed when it was made
 * @param files every other file of the archive
 */
record Manifest(String format, String createdAt, long from, long to, boolean complete, List<Part> files) {

    static final String FORMAT = "ledger audit archive 1";
    static final String NAME = "manifest.json";
    static final String EVENTS = "events.ndjson";
    static final String CHECKPOINTS = "checkpoints.ndjson";
    static final String PROOF = "proof.json";
    static final String README = "README.txt";
    static final String KEYS = "keys/";

    /** One file, with its length and the SHA-256 of what is in it. */
    record Part(String name, long bytes, String sha256) {}
}

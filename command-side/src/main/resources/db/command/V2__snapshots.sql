-- What some aggregates came to, so that their long streams need not be read from the beginning. The log stays the only
-- truth: rows may be deleted at any time, and one that does not fit to the log is not used.
CREATE TABLE aggregate_snapshot (
    aggregate_identifier VARCHAR(128) NOT NULL PRIMARY KEY,
    type                 VARCHAR(64)  NOT NULL, -- of the aggregate: Account, Clearing
    sequence_number      BIGINT       NOT NULL, -- of the last event in it
    global_index         BIGINT       NOT NULL, -- of the same event
    payload_type         VARCHAR(128) NOT NULL, -- stable name, such as accounts.AccountSnapshot
    payload_revision     VARCHAR(16)  NOT NULL,
    payload              VARCHAR      NOT NULL, -- JSON
    hash                 VARCHAR(64)  NOT NULL  -- SHA-256 over the last event and the other columns
);

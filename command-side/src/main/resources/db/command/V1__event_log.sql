-- The log: every fact of the ledger, in commit order. Rows are inserted, never updated, never deleted.
CREATE TABLE domain_event_entry (
    global_index         BIGINT       NOT NULL PRIMARY KEY, -- 0, 1, 2, ... without gaps, given by the writer
    event_identifier     VARCHAR(36)  NOT NULL,             -- UUID, version 7
    aggregate_identifier VARCHAR(128) NOT NULL,
    sequence_number      BIGINT       NOT NULL,             -- 0, 1, 2, ... within the aggregate
    type                 VARCHAR(64)  NOT NULL,             -- of the aggregate: Account, Payment, Clearing, Participant
    time_stamp           VARCHAR(32)  NOT NULL,             -- RFC 3339, UTC, microseconds
    payload_type         VARCHAR(128) NOT NULL,             -- stable name, such as accounts.HoldPlaced
    payload_revision     VARCHAR(16),
    payload              VARCHAR      NOT NULL,             -- JSON
    meta_data            VARCHAR      NOT NULL              -- JSON
);

CREATE UNIQUE INDEX domain_event_entry_stream ON domain_event_entry (aggregate_identifier, sequence_number);

-- How long each commit of the writer took: a measurement beside the log, not part of it.
CREATE TABLE write_batch (
    first_index    BIGINT NOT NULL PRIMARY KEY,
    last_index     BIGINT NOT NULL,
    started_micros BIGINT NOT NULL, -- since the epoch
    stored_micros  BIGINT NOT NULL
);

CREATE TABLE domain_event_entry (
    global_index         BIGINT PRIMARY KEY,
    event_identifier     VARCHAR(36)  NOT NULL,
    aggregate_identifier VARCHAR(255) NOT NULL,
    sequence_number      BIGINT       NOT NULL,
    type                 VARCHAR(64)  NOT NULL,
    time_stamp           VARCHAR(27)  NOT NULL,
    payload_type         VARCHAR(128) NOT NULL,
    payload_revision     VARCHAR(32),
    payload              VARCHAR      NOT NULL,
    meta_data            VARCHAR      NOT NULL
);
CREATE INDEX domain_event_entry_of_aggregate ON domain_event_entry (aggregate_identifier, sequence_number);

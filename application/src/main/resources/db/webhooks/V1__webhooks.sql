-- Where participants want to be told of what happens: configuration and how far the telling is, no facts of the ledger.
-- next_index is the next event to look at. A secret is not stored: it is derived from salt by a key outside the database,
-- whose name is key_id. failing_since, next_attempt_at and last_error are null unless the last attempt failed.
CREATE TABLE webhook (
    participant_id    VARCHAR(11)                 NOT NULL,
    webhook_id        VARCHAR(64)                 NOT NULL,
    url               VARCHAR(2000)               NOT NULL,
    events            VARCHAR(500)                NOT NULL,
    salt              VARCHAR(64)                 NOT NULL,
    key_id            VARCHAR(16)                 NOT NULL,
    next_index        BIGINT                      NOT NULL,
    last_delivered    BIGINT,
    last_delivered_at TIMESTAMP(6) WITH TIME ZONE,
    failures          INT                         NOT NULL,
    failing_since     TIMESTAMP(6) WITH TIME ZONE,
    next_attempt_at   TIMESTAMP(6) WITH TIME ZONE,
    last_error        VARCHAR(200),
    suspended_at      TIMESTAMP(6) WITH TIME ZONE,
    created_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (participant_id, webhook_id)
);

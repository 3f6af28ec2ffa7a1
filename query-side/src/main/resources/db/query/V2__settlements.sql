-- How the last attempt to settle a cycle ended. Amounts are minor units; applied_index is the last event that touched
-- the row.
CREATE TABLE settlement (
    cycle         VARCHAR(22) PRIMARY KEY,
    settlement_id VARCHAR(33) NOT NULL,
    attempt       INT         NOT NULL,
    status        VARCHAR(7)  NOT NULL,
    settled_at    TIMESTAMP(6) WITH TIME ZONE,
    applied_index BIGINT      NOT NULL
);

-- Append-only: what each attempt moved on a participant's settlement account, or what that account lacked.
CREATE TABLE settlement_line (
    cycle          VARCHAR(22) NOT NULL,
    attempt        INT         NOT NULL,
    participant_id VARCHAR(11) NOT NULL,
    transfer       BIGINT      NOT NULL,
    shortfall      BIGINT      NOT NULL,
    applied_index  BIGINT      NOT NULL,
    PRIMARY KEY (cycle, attempt, participant_id)
);

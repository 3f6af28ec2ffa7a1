-- Keys are stored as the SHA-256 of what the caller presents, in hex; nobody can read a key back.
-- role is OPERATOR, AUDITOR or PARTICIPANT; not a CHECK, since H2 cannot evaluate an IN list once its session has ended.
CREATE TABLE api_key (
    id             VARCHAR(36)              NOT NULL PRIMARY KEY,
    key_hash       VARCHAR(64)              NOT NULL UNIQUE,
    role           VARCHAR(16)              NOT NULL,
    participant_id VARCHAR(11),
    created_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    revoked_at     TIMESTAMP WITH TIME ZONE,
    CONSTRAINT api_key_owner CHECK ((role = 'PARTICIPANT') = (participant_id IS NOT NULL))
);

CREATE INDEX api_key_participant ON api_key (participant_id);

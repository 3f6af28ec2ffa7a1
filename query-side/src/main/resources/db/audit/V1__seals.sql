-- What was sealed of the log. Rows are inserted, never updated, never deleted.
CREATE TABLE seal_checkpoint (
    from_size BIGINT       NOT NULL PRIMARY KEY, -- size of the checkpoint before, 0 for the first: there are no forks
    size      BIGINT       NOT NULL UNIQUE,      -- how many events the log had
    root      VARCHAR(64)  NOT NULL,             -- of the Merkle tree over them
    head      VARCHAR(64)  NOT NULL,             -- of the chain after the last of them
    sealed_at VARCHAR(27)  NOT NULL,             -- RFC 3339, UTC, microseconds
    key_id    VARCHAR(64)  NOT NULL,
    signature VARCHAR(128) NOT NULL,             -- Ed25519
    leaves    BYTEA        NOT NULL              -- of the events since the checkpoint before, 32 bytes each
);

-- Roots over 1,024 leaves each, so that proofs and a sealer that starts need not read every leaf.
CREATE TABLE seal_tile (
    number BIGINT      NOT NULL PRIMARY KEY, -- 0, 1, 2, ...
    root   VARCHAR(64) NOT NULL
);

CREATE TABLE seal_key (
    key_id     VARCHAR(64)  NOT NULL PRIMARY KEY, -- SHA-256 of the public key in DER
    public_key VARCHAR(200) NOT NULL              -- PEM
);

-- How far the checkpoints were published outside; the only row here that is updated.
CREATE TABLE seal_publication (
    url  VARCHAR(2000) NOT NULL PRIMARY KEY,
    size BIGINT        NOT NULL
);

-- How far each projection has read: the global index of the last event handled or skipped; null when there is none yet.
CREATE TABLE projection_token (
    processor_name VARCHAR(64) NOT NULL,
    segment        INT         NOT NULL,
    global_index   BIGINT,
    owner          VARCHAR(128),
    claimed_at     BIGINT,
    PRIMARY KEY (processor_name, segment)
);

-- Amounts everywhere are minor units. applied_index is the last event that touched the row.
CREATE TABLE participant (
    participant_id VARCHAR(11) PRIMARY KEY,
    name           VARCHAR     NOT NULL,
    status         VARCHAR(9)  NOT NULL,
    applied_index  BIGINT      NOT NULL
);

CREATE TABLE account_balance (
    account_id     VARCHAR(64) PRIMARY KEY,
    participant_id VARCHAR(11) NOT NULL,
    currency       VARCHAR(3)  NOT NULL,
    type           VARCHAR(10) NOT NULL,
    status         VARCHAR(7)  NOT NULL,
    ledger         BIGINT      NOT NULL,
    reserved       BIGINT      NOT NULL,
    overdraft_limit BIGINT     NOT NULL,
    applied_index  BIGINT      NOT NULL
);
CREATE INDEX account_balance_of_participant ON account_balance (participant_id, account_id);

-- Append-only: one row a posting, with the balance after it.
CREATE TABLE account_entry (
    account_id   VARCHAR(64)                 NOT NULL,
    global_index BIGINT                      NOT NULL,
    booked_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    payment_id   UUID                        NOT NULL,
    amount       BIGINT                      NOT NULL,
    balance      BIGINT                      NOT NULL,
    PRIMARY KEY (account_id, global_index)
);

CREATE TABLE payment (
    payment_id           UUID PRIMARY KEY,
    initiated_index      BIGINT                      NOT NULL,
    initiator            VARCHAR(11)                 NOT NULL,
    debtor_account       VARCHAR(64)                 NOT NULL,
    creditor_account     VARCHAR(64)                 NOT NULL,
    creditor_participant VARCHAR(11),
    amount               BIGINT                      NOT NULL,
    currency             VARCHAR(3)                  NOT NULL,
    end_to_end_id        VARCHAR                     NOT NULL,
    status               VARCHAR(9)                  NOT NULL,
    reason               VARCHAR(40),
    cycle                VARCHAR(22),
    initiated_at         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    completed_at         TIMESTAMP(6) WITH TIME ZONE,
    applied_index        BIGINT                      NOT NULL
);
CREATE UNIQUE INDEX payment_by_index ON payment (initiated_index);
CREATE INDEX payment_of_debtor ON payment (debtor_account, initiated_index);
CREATE INDEX payment_of_creditor ON payment (creditor_account, initiated_index);
CREATE INDEX payment_of_initiator ON payment (initiator, initiated_index);
CREATE INDEX payment_to_participant ON payment (creditor_participant, initiated_index);
CREATE INDEX payment_by_end_to_end_id ON payment (end_to_end_id, initiated_index);

CREATE TABLE clearing_cycle (
    cycle         VARCHAR(22)                 PRIMARY KEY,
    currency      VARCHAR(3)                  NOT NULL,
    cycle_number  BIGINT                      NOT NULL,
    status        VARCHAR(7)                  NOT NULL,
    opened_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    closed_at     TIMESTAMP(6) WITH TIME ZONE,
    payment_count BIGINT                      NOT NULL,
    gross_value   BIGINT                      NOT NULL,
    applied_index BIGINT                      NOT NULL
);
CREATE UNIQUE INDEX clearing_cycle_by_number ON clearing_cycle (currency, cycle_number);

CREATE TABLE clearing_position (
    cycle          VARCHAR(22) NOT NULL,
    participant_id VARCHAR(11) NOT NULL,
    sent           BIGINT      NOT NULL,
    received       BIGINT      NOT NULL,
    applied_index  BIGINT      NOT NULL,
    PRIMARY KEY (cycle, participant_id)
);

-- unsettled_net is received minus sent over all cycles that are not settled yet: what the net debit cap limits.
CREATE TABLE clearing_member (
    currency       VARCHAR(3)  NOT NULL,
    participant_id VARCHAR(11) NOT NULL,
    net_debit_cap  BIGINT      NOT NULL,
    unsettled_net  BIGINT      NOT NULL,
    suspended      BOOLEAN     NOT NULL,
    applied_index  BIGINT      NOT NULL,
    PRIMARY KEY (currency, participant_id)
);

-- The views of clearing gain what only the log can tell: they are emptied, and their projection reads it anew.
DELETE FROM settlement_line;
DELETE FROM settlement;
DELETE FROM clearing_position;
DELETE FROM clearing_member;
DELETE FROM clearing_cycle;
UPDATE projection_token SET global_index = NULL WHERE processor_name = 'clearing';

-- closed_index is the cut-off. settled_weight is the sum, over the payments counted in the cycle, of the amount times
-- the microseconds from the opening of the cycle until the payment counted.
ALTER TABLE clearing_cycle ADD COLUMN closed_index BIGINT;
ALTER TABLE clearing_cycle ADD COLUMN settled_weight NUMERIC(38) DEFAULT 0 NOT NULL;

-- The lowest that received minus sent has been in the cycle; never above zero, where it begins.
ALTER TABLE clearing_position ADD COLUMN lowest_net BIGINT DEFAULT 0 NOT NULL;

-- cover is what may be paid from the participant's settlement account, as the clearing was told.
ALTER TABLE clearing_member ADD COLUMN cover BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE clearing_member ADD COLUMN collateral BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE clearing_member ADD COLUMN queueing BOOLEAN DEFAULT FALSE NOT NULL;

-- Who sent whom how much in a cycle, gross.
CREATE TABLE clearing_obligation (
    cycle         VARCHAR(22) NOT NULL,
    debtor        VARCHAR(11) NOT NULL,
    creditor      VARCHAR(11) NOT NULL,
    amount        BIGINT      NOT NULL,
    payment_count BIGINT      NOT NULL,
    applied_index BIGINT      NOT NULL,
    PRIMARY KEY (cycle, debtor, creditor)
);

-- Append-only: what was agreed at each time; the last holds. The cron expressions of cut_offs are one a line.
CREATE TABLE clearing_terms (
    currency            VARCHAR(3)  NOT NULL,
    agreed_index        BIGINT      NOT NULL,
    model               VARCHAR(16) NOT NULL,
    prefunded           BOOLEAN     NOT NULL,
    release_rule        VARCHAR(11) NOT NULL,
    queue_seconds       BIGINT      NOT NULL,
    returned_at_cut_off BOOLEAN     NOT NULL,
    cut_offs            VARCHAR     NOT NULL,
    time_zone           VARCHAR     NOT NULL,
    cut_off_value       BIGINT,
    applied_index       BIGINT      NOT NULL,
    PRIMARY KEY (currency, agreed_index)
);

-- Append-only: when participants came near their limits.
CREATE TABLE clearing_alarm (
    alarm_index    BIGINT                      PRIMARY KEY,
    currency       VARCHAR(3)                  NOT NULL,
    participant_id VARCHAR(11)                 NOT NULL,
    percent        INT                         NOT NULL,
    used           BIGINT                      NOT NULL,
    cap            BIGINT                      NOT NULL,
    raised_at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    applied_index  BIGINT                      NOT NULL
);
CREATE INDEX clearing_alarm_of_currency ON clearing_alarm (currency, alarm_index);

-- Every payment that ever waited. arrival is the index of the event that queued it; cycle is where it counts once it is
-- released; waited_micros is how long it stayed.
CREATE TABLE queued_payment (
    payment_id    UUID                        PRIMARY KEY,
    currency      VARCHAR(3)                  NOT NULL,
    debtor        VARCHAR(11)                 NOT NULL,
    creditor      VARCHAR(11)                 NOT NULL,
    amount        BIGINT                      NOT NULL,
    priority      VARCHAR(6)                  NOT NULL,
    held          BOOLEAN                     NOT NULL,
    arrival       BIGINT                      NOT NULL,
    queued_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    expires_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    status        VARCHAR(8)                  NOT NULL,
    cycle         VARCHAR(22),
    waited_micros BIGINT,
    applied_index BIGINT                      NOT NULL
);
-- HIGH sorts before NORMAL, as it is released.
CREATE INDEX queued_payment_in_order ON queued_payment (currency, status, debtor, priority, arrival);
CREATE INDEX queued_payment_of_cycle ON queued_payment (cycle);

-- What was found last where nothing in a queue could go on; found_index is null once something did.
CREATE TABLE queue_deadlock (
    currency      VARCHAR(3) PRIMARY KEY,
    found_index   BIGINT,
    payments      BIGINT     NOT NULL,
    total         BIGINT     NOT NULL,
    applied_index BIGINT     NOT NULL
);

-- Append-only: what each participant would have needed for everything to go on.
CREATE TABLE queue_top_up (
    found_index    BIGINT      NOT NULL,
    participant_id VARCHAR(11) NOT NULL,
    amount         BIGINT      NOT NULL,
    applied_index  BIGINT      NOT NULL,
    PRIMARY KEY (found_index, participant_id)
);

-- What is left of the fund that pays for participants that cannot.
CREATE TABLE guarantee_fund (
    currency              VARCHAR(3)  PRIMARY KEY,
    credit_account        VARCHAR(64) NOT NULL,
    credit_lines          BIGINT      NOT NULL,
    contributions_account VARCHAR(64) NOT NULL,
    contributions         BIGINT      NOT NULL,
    applied_index         BIGINT      NOT NULL
);

-- What the fund has paid for a participant.
CREATE TABLE guarantee_fund_claim (
    currency       VARCHAR(3)  NOT NULL,
    participant_id VARCHAR(11) NOT NULL,
    amount         BIGINT      NOT NULL,
    applied_index  BIGINT      NOT NULL,
    PRIMARY KEY (currency, participant_id)
);

-- Append-only: what was to be done in an attempt to settle a cycle about participants that could not pay.
CREATE TABLE settlement_remedy (
    cycle         VARCHAR(22) NOT NULL,
    attempt       INT         NOT NULL,
    remedy        VARCHAR(14) NOT NULL,
    applied_index BIGINT      NOT NULL,
    PRIMARY KEY (cycle, attempt)
);

-- Append-only: what was done. round counts the rounds of an unwind from 1 and is 0 elsewhere.
CREATE TABLE settlement_remedy_line (
    cycle          VARCHAR(22) NOT NULL,
    attempt        INT         NOT NULL,
    part           VARCHAR(18) NOT NULL,
    round          INT         NOT NULL,
    participant_id VARCHAR(11) NOT NULL,
    amount         BIGINT      NOT NULL,
    applied_index  BIGINT      NOT NULL,
    PRIMARY KEY (cycle, attempt, part, round, participant_id)
);

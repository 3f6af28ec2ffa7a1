-- What a payment's two entries need when they are written by hand: a payment's key counts once for each initiator, and
-- repeated with other content it is refused; both accounts are locked in one order, must be open and in the payment's
-- currency, and the debtor's the initiator's own and covered; each account's entries are numbered, with the balance
-- after each, and are found by their payment; foreign keys hold entries to payments and accounts.
CREATE TABLE account (
    account_id      VARCHAR(64) PRIMARY KEY,
    participant_id  VARCHAR(11) NOT NULL,
    currency        VARCHAR(3)  NOT NULL,
    status          VARCHAR(7)  NOT NULL,
    ledger          BIGINT      NOT NULL,
    reserved        BIGINT      NOT NULL,
    overdraft_limit BIGINT      NOT NULL,
    entries         BIGINT      NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE payment (
    payment_id       UUID        PRIMARY KEY,
    initiator        VARCHAR(11) NOT NULL,
    idempotency_key  VARCHAR(64) NOT NULL,
    debtor_account   VARCHAR(64) NOT NULL REFERENCES account,
    creditor_account VARCHAR(64) NOT NULL REFERENCES account,
    amount           BIGINT      NOT NULL CHECK (amount > 0),
    currency         VARCHAR(3)  NOT NULL,
    end_to_end_id    VARCHAR(35) NOT NULL,
    booked_at        TIMESTAMPTZ NOT NULL DEFAULT now(),
    UNIQUE (initiator, idempotency_key)
);

CREATE TABLE entry (
    account_id   VARCHAR(64) NOT NULL REFERENCES account,
    entry_number BIGINT      NOT NULL,
    booked_at    TIMESTAMPTZ NOT NULL DEFAULT now(),
    payment_id   UUID        NOT NULL REFERENCES payment,
    amount       BIGINT      NOT NULL,
    balance      BIGINT      NOT NULL,
    PRIMARY KEY (account_id, entry_number)
);
CREATE INDEX entry_of_payment ON entry (payment_id);

CREATE FUNCTION pay(id UUID, bank VARCHAR, key VARCHAR, debtor VARCHAR, creditor VARCHAR, minor BIGINT, code VARCHAR,
                    reference VARCHAR) RETURNS UUID
LANGUAGE plpgsql AS $$
DECLARE
    debited  account;
    credited account;
    earlier  payment;
BEGIN
    PERFORM 1 FROM account WHERE account_id IN (debtor, creditor) ORDER BY account_id FOR UPDATE;
    INSERT INTO payment (payment_id, initiator, idempotency_key, debtor_account, creditor_account, amount, currency,
                         end_to_end_id)
        VALUES (id, bank, key, debtor, creditor, minor, code, reference)
        ON CONFLICT (initiator, idempotency_key) DO NOTHING;
    IF NOT FOUND THEN
        SELECT * INTO earlier FROM payment WHERE initiator = bank AND idempotency_key = key;
        IF (earlier.debtor_account, earlier.creditor_account, earlier.amount, earlier.currency, earlier.end_to_end_id)
                <> (debtor, creditor, minor, code, reference) THEN
            RAISE EXCEPTION 'the key was used for another payment';
        END IF;
        RETURN earlier.payment_id;
    END IF;
    UPDATE account SET ledger = ledger - minor, entries = entries + 1
        WHERE account_id = debtor AND participant_id = bank AND currency = code AND status = 'OPEN'
          AND ledger - reserved + overdraft_limit >= minor
        RETURNING * INTO debited;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the debtor account cannot pay this';
    END IF;
    UPDATE account SET ledger = ledger + minor, entries = entries + 1
        WHERE account_id = creditor AND currency = code AND status = 'OPEN'
        RETURNING * INTO credited;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the creditor account cannot take this';
    END IF;
    INSERT INTO entry (account_id, entry_number, payment_id, amount, balance)
        VALUES (debtor, debited.entries, id, -minor, debited.ledger),
               (creditor, credited.entries, id, minor, credited.ledger);
    RETURN id;
END $$;

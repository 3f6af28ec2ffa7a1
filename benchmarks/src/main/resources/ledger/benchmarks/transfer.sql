-- What a payment's two entries need when it is written by hand: a key against repeats, both accounts locked in one
-- order, the balance checked, two entries with the balance after each.
CREATE TABLE account (
    account_id INT PRIMARY KEY,
    balance    BIGINT NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE transfer (
    idempotency_key TEXT PRIMARY KEY,
    debtor          INT         NOT NULL,
    creditor        INT         NOT NULL,
    amount          BIGINT      NOT NULL,
    booked_at       TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE entry (
    entry_id   BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id INT    NOT NULL,
    transfer   TEXT   NOT NULL,
    amount     BIGINT NOT NULL,
    balance    BIGINT NOT NULL
);
CREATE INDEX entry_of_account ON entry (account_id, entry_id);

CREATE FUNCTION pay(key TEXT, from_account INT, to_account INT, minor BIGINT) RETURNS BOOLEAN
LANGUAGE plpgsql AS $$
DECLARE
    debited  BIGINT;
    credited BIGINT;
BEGIN
    INSERT INTO transfer (idempotency_key, debtor, creditor, amount) VALUES (key, from_account, to_account, minor)
        ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN FALSE;
    END IF;
    PERFORM 1 FROM account WHERE account_id IN (from_account, to_account) ORDER BY account_id FOR UPDATE;
    UPDATE account SET balance = balance - minor WHERE account_id = from_account AND balance >= minor
        RETURNING balance INTO debited;
    IF debited IS NULL THEN
        RAISE EXCEPTION 'insufficient funds';
    END IF;
    UPDATE account SET balance = balance + minor WHERE account_id = to_account RETURNING balance INTO credited;
    INSERT INTO entry (account_id, transfer, amount, balance)
        VALUES (from_account, key, -minor, debited), (to_account, key, minor, credited);
    RETURN TRUE;
END $$;

-- As in the log: 3,000 rows are enough to choose between indexes, and 30,000 are taken at the cost of payments.
ALTER TABLE account_entry
    ALTER COLUMN account_id SET STATISTICS 10,
    ALTER COLUMN global_index SET STATISTICS 10,
    ALTER COLUMN booked_at SET STATISTICS 10,
    ALTER COLUMN payment_id SET STATISTICS 10,
    ALTER COLUMN amount SET STATISTICS 10,
    ALTER COLUMN balance SET STATISTICS 10;

ALTER TABLE payment
    ALTER COLUMN payment_id SET STATISTICS 10,
    ALTER COLUMN initiated_index SET STATISTICS 10,
    ALTER COLUMN initiator SET STATISTICS 10,
    ALTER COLUMN debtor_account SET STATISTICS 10,
    ALTER COLUMN creditor_account SET STATISTICS 10,
    ALTER COLUMN creditor_participant SET STATISTICS 10,
    ALTER COLUMN amount SET STATISTICS 10,
    ALTER COLUMN currency SET STATISTICS 10,
    ALTER COLUMN end_to_end_id SET STATISTICS 10,
    ALTER COLUMN status SET STATISTICS 10,
    ALTER COLUMN reason SET STATISTICS 10,
    ALTER COLUMN cycle SET STATISTICS 10,
    ALTER COLUMN initiated_at SET STATISTICS 10,
    ALTER COLUMN completed_at SET STATISTICS 10,
    ALTER COLUMN applied_index SET STATISTICS 10;

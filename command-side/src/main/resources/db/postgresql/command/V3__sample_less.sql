-- Payments wait while PostgreSQL takes its statistics, which it does whenever a tenth was added: of 30,000 rows where
-- nothing else is said, of 3,000 here. The log is read by key, whatever the statistics are.
ALTER TABLE domain_event_entry
    ALTER COLUMN global_index SET STATISTICS 10,
    ALTER COLUMN event_identifier SET STATISTICS 10,
    ALTER COLUMN aggregate_identifier SET STATISTICS 10,
    ALTER COLUMN sequence_number SET STATISTICS 10,
    ALTER COLUMN type SET STATISTICS 10,
    ALTER COLUMN time_stamp SET STATISTICS 10,
    ALTER COLUMN payload_type SET STATISTICS 10,
    ALTER COLUMN payload_revision SET STATISTICS 10,
    ALTER COLUMN payload SET STATISTICS 10,
    ALTER COLUMN meta_data SET STATISTICS 10;

-- Whoever watches reads what was completed in the last seconds, every second.
CREATE INDEX payment_by_completion ON payment (completed_at);

-- Sagas that outlive the transaction that began them, such as payments waiting for liquidity.
CREATE TABLE waiting_saga (
    saga_id      VARCHAR(36)  NOT NULL PRIMARY KEY,
    saga_type    VARCHAR(64)  NOT NULL,
    associations VARCHAR      NOT NULL, -- JSON object: association key -> value
    state        VARCHAR      NOT NULL  -- JSON
);

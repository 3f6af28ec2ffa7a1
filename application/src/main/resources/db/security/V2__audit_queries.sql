-- Every request of an auditor and every request under /v1/audit: rows are only ever added. The texts are the client's.
-- caller and caller_role are empty where the request came without a valid key; no key is ever in a row.
CREATE TABLE audit_query (
    query_number    BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    asked_at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    caller          VARCHAR(16)                 NOT NULL,
    caller_role     VARCHAR(16)                 NOT NULL,
    method          VARCHAR(16)                 NOT NULL,
    path            VARCHAR(20000)              NOT NULL,
    query_string    VARCHAR(20000),
    status          INTEGER                     NOT NULL,
    duration_micros BIGINT                      NOT NULL
);

CREATE INDEX audit_query_by_time ON audit_query (asked_at);
CREATE INDEX audit_query_of_caller ON audit_query (caller, query_number);

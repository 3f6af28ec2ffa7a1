-- A sign-in is a second, short-lived name of a key, for browsers: the SHA-256 of its 32 random bytes, in hex. It opens what
-- the key opens and dies with it.
CREATE TABLE sign_in (
    token_hash VARCHAR(64)              NOT NULL PRIMARY KEY,
    key_hash   VARCHAR(64)              NOT NULL REFERENCES api_key (key_hash) ON DELETE CASCADE,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    used_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX sign_in_of_key ON sign_in (key_hash);

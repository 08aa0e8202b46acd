-- oldest-compatible: 1
-- Wrong passwords by name, the same for names that exist and for others, as hashes under a key of this
-- database.

CREATE TABLE LoginFailures (
    NameHash BYTEA NOT NULL PRIMARY KEY CHECK (length(NameHash) = 32),
    Failures INTEGER NOT NULL CHECK (Failures BETWEEN 1 AND 1000000),
    ExpiresAt BIGINT NOT NULL
);
CREATE INDEX LoginFailuresByExpiry ON LoginFailures (ExpiresAt);
INSERT INTO Systems (Name, Value) VALUES ('MusterLoginKey',
    replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

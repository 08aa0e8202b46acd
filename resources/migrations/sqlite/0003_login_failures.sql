-- oldest-compatible: 1
-- Wrong passwords by name, the same for names that exist and for others, as hashes under a key of this
-- database. An older build goes on counting in Users.FailedAttempts, and leaves this alone.

CREATE TABLE LoginFailures (
    NameHash BLOB NOT NULL PRIMARY KEY CHECK (length(NameHash) = 32),
    Failures INTEGER NOT NULL CHECK (Failures BETWEEN 1 AND 1000000),
    ExpiresAt INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX LoginFailuresByExpiry ON LoginFailures (ExpiresAt);
INSERT OR IGNORE INTO Systems (Name, Value) VALUES ('MusterLoginKey', lower(hex(randomblob(32))));

-- oldest-compatible: 1
-- The lease is bound to the database it was taken in: its id, and what tells a copy, a restored one or a
-- promoted replica apart. The epoch grows with each change of that.

ALTER TABLE ClusterLease ADD COLUMN SystemId TEXT NOT NULL DEFAULT '';
ALTER TABLE ClusterLease ADD COLUMN Timeline TEXT NOT NULL DEFAULT '';
ALTER TABLE ClusterLease ADD COLUMN Epoch BIGINT NOT NULL DEFAULT 0;
ALTER TABLE ClusterLease ADD COLUMN PreferredTerm BIGINT NOT NULL DEFAULT 0;
INSERT INTO Systems (Name, Value) VALUES ('MusterDatabaseId', replace(gen_random_uuid()::text, '-', ''));

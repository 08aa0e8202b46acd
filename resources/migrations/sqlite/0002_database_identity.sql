-- oldest-compatible: 1
-- The lease is bound to the database it was taken in: its id, and what tells a copy, a restored file or a
-- promoted replica apart. The epoch grows with each change of that. An older build leaves all of it alone.

ALTER TABLE ClusterLease ADD COLUMN SystemId TEXT NOT NULL DEFAULT '';
ALTER TABLE ClusterLease ADD COLUMN Timeline TEXT NOT NULL DEFAULT '';
ALTER TABLE ClusterLease ADD COLUMN Epoch INTEGER NOT NULL DEFAULT 0;
ALTER TABLE ClusterLease ADD COLUMN PreferredTerm INTEGER NOT NULL DEFAULT 0;
INSERT OR IGNORE INTO Systems (Name, Value) VALUES ('MusterDatabaseId', lower(hex(randomblob(16))));

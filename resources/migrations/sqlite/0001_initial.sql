-- oldest-compatible: 1
-- The first schema. Times are milliseconds since the epoch; ids are 26 characters.

CREATE TABLE Systems (
    Name TEXT NOT NULL PRIMARY KEY CHECK (length(Name) BETWEEN 1 AND 64),
    Value TEXT NOT NULL CHECK (length(Value) <= 1024)
) WITHOUT ROWID;

CREATE TABLE ClusterDiscovery (
    Id TEXT NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    Type TEXT NOT NULL CHECK (length(Type) BETWEEN 1 AND 64),
    ClusterName TEXT NOT NULL CHECK (length(ClusterName) BETWEEN 1 AND 64),
    Hostname TEXT NOT NULL CHECK (length(Hostname) BETWEEN 1 AND 512),
    GossipPort INTEGER NOT NULL CHECK (GossipPort BETWEEN 1 AND 65535),
    Port INTEGER NOT NULL CHECK (Port BETWEEN 0 AND 65535),
    CreateAt INTEGER NOT NULL,
    LastPingAt INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX ClusterDiscoveryByPing ON ClusterDiscovery (Type, ClusterName, LastPingAt);

CREATE TABLE ClusterLease (
    ClusterName TEXT NOT NULL PRIMARY KEY CHECK (length(ClusterName) BETWEEN 1 AND 64),
    Term INTEGER NOT NULL CHECK (Term >= 0),
    HolderId TEXT NOT NULL,
    Renewal INTEGER NOT NULL,
    PreferredId TEXT NOT NULL,
    ChangedAt INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE LeaderTerms (
    ClusterName TEXT NOT NULL,
    Term INTEGER NOT NULL,
    NodeId TEXT NOT NULL,
    StartAt INTEGER NOT NULL,
    EndAt INTEGER NOT NULL DEFAULT 0,
    Reason TEXT NOT NULL,
    EndReason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (ClusterName, Term)
) WITHOUT ROWID;

CREATE TABLE Users (
    Id TEXT NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    CreateAt INTEGER NOT NULL,
    UpdateAt INTEGER NOT NULL,
    DeleteAt INTEGER NOT NULL DEFAULT 0,
    Username TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(Username) BETWEEN 1 AND 64),
    Email TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(Email) BETWEEN 3 AND 128),
    AuthService TEXT NOT NULL,
    AuthData TEXT NOT NULL,
    EmailVerified INTEGER NOT NULL,
    Nickname TEXT NOT NULL,
    FirstName TEXT NOT NULL,
    LastName TEXT NOT NULL,
    Position TEXT NOT NULL,
    Roles TEXT NOT NULL CHECK (length(Roles) <= 256),
    Props TEXT NOT NULL,
    NotifyProps TEXT NOT NULL,
    Timezone TEXT NOT NULL,
    Locale TEXT NOT NULL,
    PasswordHash TEXT NOT NULL CHECK (length(PasswordHash) <= 256),
    LastPasswordUpdate INTEGER NOT NULL,
    FailedAttempts INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE Sessions (
    Id TEXT NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    TokenHash BLOB NOT NULL UNIQUE CHECK (length(TokenHash) = 32),
    UserId TEXT NOT NULL REFERENCES Users (Id) ON DELETE CASCADE,
    CreateAt INTEGER NOT NULL,
    ExpiresAt INTEGER NOT NULL,
    LastActivityAt INTEGER NOT NULL,
    DeviceId TEXT NOT NULL,
    Roles TEXT NOT NULL,
    IsOAuth INTEGER NOT NULL,
    Props TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX SessionsByUser ON Sessions (UserId);
CREATE INDEX SessionsByExpiry ON Sessions (ExpiresAt);

CREATE TABLE Audits (
    Id TEXT NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    CreateAt INTEGER NOT NULL,
    UserId TEXT NOT NULL,
    Action TEXT NOT NULL,
    ExtraInfo TEXT NOT NULL,
    IpAddress TEXT NOT NULL,
    SessionId TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX AuditsByTime ON Audits (CreateAt);
CREATE INDEX AuditsByUser ON Audits (UserId, CreateAt);

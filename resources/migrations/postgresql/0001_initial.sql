-- oldest-compatible: 1
-- The first schema. Times are milliseconds since the epoch; ids are 26 characters, compared byte by byte.

CREATE TABLE Systems (
    Name TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(Name) BETWEEN 1 AND 64),
    Value TEXT COLLATE "C" NOT NULL CHECK (length(Value) <= 1024)
);

CREATE TABLE ClusterDiscovery (
    Id TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    Type TEXT COLLATE "C" NOT NULL CHECK (length(Type) BETWEEN 1 AND 64),
    ClusterName TEXT COLLATE "C" NOT NULL CHECK (length(ClusterName) BETWEEN 1 AND 64),
    Hostname TEXT NOT NULL CHECK (length(Hostname) BETWEEN 1 AND 512),
    GossipPort INTEGER NOT NULL CHECK (GossipPort BETWEEN 1 AND 65535),
    Port INTEGER NOT NULL CHECK (Port BETWEEN 0 AND 65535),
    CreateAt BIGINT NOT NULL,
    LastPingAt BIGINT NOT NULL
);
CREATE INDEX ClusterDiscoveryByPing ON ClusterDiscovery (Type, ClusterName, LastPingAt);

CREATE TABLE ClusterLease (
    ClusterName TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(ClusterName) BETWEEN 1 AND 64),
    Term BIGINT NOT NULL CHECK (Term >= 0),
    HolderId TEXT COLLATE "C" NOT NULL,
    Renewal BIGINT NOT NULL,
    PreferredId TEXT COLLATE "C" NOT NULL,
    ChangedAt BIGINT NOT NULL
);

CREATE TABLE LeaderTerms (
    ClusterName TEXT COLLATE "C" NOT NULL,
    Term BIGINT NOT NULL,
    NodeId TEXT COLLATE "C" NOT NULL,
    StartAt BIGINT NOT NULL,
    EndAt BIGINT NOT NULL DEFAULT 0,
    Reason TEXT NOT NULL,
    EndReason TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (ClusterName, Term)
);

CREATE TABLE Users (
    Id TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    CreateAt BIGINT NOT NULL,
    UpdateAt BIGINT NOT NULL,
    DeleteAt BIGINT NOT NULL DEFAULT 0,
    Username TEXT COLLATE "C" NOT NULL UNIQUE CHECK (length(Username) BETWEEN 1 AND 64),
    Email TEXT COLLATE "C" NOT NULL UNIQUE CHECK (length(Email) BETWEEN 3 AND 128),
    AuthService TEXT NOT NULL,
    AuthData TEXT NOT NULL,
    EmailVerified BOOLEAN NOT NULL,
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
    LastPasswordUpdate BIGINT NOT NULL,
    FailedAttempts INTEGER NOT NULL DEFAULT 0
);
-- Both are stored in lower case; whoever writes them otherwise finds them taken all the same.
CREATE UNIQUE INDEX UsersByUsernameInAnyCase ON Users (lower(Username));
CREATE UNIQUE INDEX UsersByEmailInAnyCase ON Users (lower(Email));

CREATE TABLE Sessions (
    Id TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    TokenHash BYTEA NOT NULL UNIQUE CHECK (length(TokenHash) = 32),
    UserId TEXT COLLATE "C" NOT NULL REFERENCES Users (Id) ON DELETE CASCADE,
    CreateAt BIGINT NOT NULL,
    ExpiresAt BIGINT NOT NULL,
    LastActivityAt BIGINT NOT NULL,
    DeviceId TEXT NOT NULL,
    Roles TEXT NOT NULL,
    IsOAuth BOOLEAN NOT NULL,
    Props TEXT NOT NULL
);
CREATE INDEX SessionsByUser ON Sessions (UserId);
CREATE INDEX SessionsByExpiry ON Sessions (ExpiresAt);

CREATE TABLE Audits (
    Id TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    CreateAt BIGINT NOT NULL,
    UserId TEXT COLLATE "C" NOT NULL,
    Action TEXT NOT NULL,
    ExtraInfo TEXT NOT NULL,
    IpAddress TEXT NOT NULL,
    SessionId TEXT COLLATE "C" NOT NULL
);
CREATE INDEX AuditsByTime ON Audits (CreateAt);
CREATE INDEX AuditsByUser ON Audits (UserId, CreateAt);

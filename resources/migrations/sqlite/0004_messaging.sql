-- oldest-compatible: 1
-- Teams, channels and posts. Rows are locked in this order: a post, the root of its thread, a team, a channel, a member.

CREATE TABLE Teams (
    Id TEXT NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    CreateAt INTEGER NOT NULL,
    UpdateAt INTEGER NOT NULL,
    DeleteAt INTEGER NOT NULL,
    DisplayName TEXT NOT NULL,
    Name TEXT NOT NULL UNIQUE CHECK (length(Name) BETWEEN 1 AND 64),
    Description TEXT NOT NULL,
    Email TEXT NOT NULL,
    Type TEXT NOT NULL CHECK (Type IN ('O', 'I')),
    CompanyName TEXT NOT NULL,
    AllowedDomains TEXT NOT NULL,
    InviteId TEXT NOT NULL UNIQUE,
    AllowOpenInvite INTEGER NOT NULL,
    -- Written by whoever changes the members: they wait for each other here.
    MembersUpdateAt INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE TeamMembers (
    TeamId TEXT NOT NULL REFERENCES Teams (Id) ON DELETE CASCADE,
    UserId TEXT NOT NULL REFERENCES Users (Id) ON DELETE CASCADE,
    DeleteAt INTEGER NOT NULL,
    SchemeUser INTEGER NOT NULL,
    SchemeAdmin INTEGER NOT NULL,
    PRIMARY KEY (TeamId, UserId)
) WITHOUT ROWID;
CREATE INDEX TeamMembersByUser ON TeamMembers (UserId);

CREATE TABLE Channels (
    Id TEXT NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    CreateAt INTEGER NOT NULL,
    UpdateAt INTEGER NOT NULL,
    DeleteAt INTEGER NOT NULL,
    -- Empty for direct and group channels, whose name their members make: so each exists once.
    TeamId TEXT NOT NULL,
    Type TEXT NOT NULL CHECK (Type IN ('O', 'P', 'D', 'G')),
    DisplayName TEXT NOT NULL,
    Name TEXT NOT NULL CHECK (length(Name) BETWEEN 1 AND 64),
    Header TEXT NOT NULL,
    Purpose TEXT NOT NULL,
    LastPostAt INTEGER NOT NULL,
    TotalMsgCount INTEGER NOT NULL CHECK (TotalMsgCount >= 0),
    -- Written by whoever changes the members: they, and those who post, wait for each other here.
    ExtraUpdateAt INTEGER NOT NULL,
    CreatorId TEXT NOT NULL,
    TotalMsgCountRoot INTEGER NOT NULL CHECK (TotalMsgCountRoot >= 0),
    UNIQUE (TeamId, Name)
) WITHOUT ROWID;

CREATE TABLE ChannelMembers (
    ChannelId TEXT NOT NULL REFERENCES Channels (Id) ON DELETE CASCADE,
    UserId TEXT NOT NULL REFERENCES Users (Id) ON DELETE CASCADE,
    LastViewedAt INTEGER NOT NULL,
    MsgCount INTEGER NOT NULL,
    MentionCount INTEGER NOT NULL,
    MentionCountRoot INTEGER NOT NULL,
    MsgCountRoot INTEGER NOT NULL,
    NotifyProps TEXT NOT NULL,
    LastUpdateAt INTEGER NOT NULL,
    SchemeUser INTEGER NOT NULL,
    SchemeAdmin INTEGER NOT NULL,
    PRIMARY KEY (ChannelId, UserId)
) WITHOUT ROWID;
CREATE INDEX ChannelMembersByUser ON ChannelMembers (UserId);

CREATE TABLE Posts (
    Id TEXT NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    CreateAt INTEGER NOT NULL,
    UpdateAt INTEGER NOT NULL,
    EditAt INTEGER NOT NULL,
    DeleteAt INTEGER NOT NULL,
    IsPinned INTEGER NOT NULL,
    UserId TEXT NOT NULL,
    ChannelId TEXT NOT NULL,
    RootId TEXT NOT NULL,
    -- Of what an edit replaced: the post that it is the past of. No list shows these.
    OriginalId TEXT NOT NULL,
    Message TEXT NOT NULL,
    Type TEXT NOT NULL,
    Props TEXT NOT NULL,
    Hashtags TEXT NOT NULL,
    PendingPostId TEXT NOT NULL CHECK (length(PendingPostId) <= 128),
    LastReplyAt INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX PostsByChannel ON Posts (ChannelId, CreateAt, Id) WHERE OriginalId = '';
CREATE INDEX PostsByChange ON Posts (ChannelId, UpdateAt, Id) WHERE OriginalId = '';
CREATE INDEX PostsByRoot ON Posts (RootId, CreateAt) WHERE RootId <> '' AND OriginalId = '';
-- What is sent again after a failover, to whichever node, exists once (spec S6).
CREATE UNIQUE INDEX PostsByPendingId ON Posts (UserId, PendingPostId) WHERE PendingPostId <> '';

-- oldest-compatible: 1
-- Teams, channels and posts. Rows are locked in this order: a post, the root of its thread, a team, a channel, a member.

CREATE TABLE Teams (
    Id TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    CreateAt BIGINT NOT NULL,
    UpdateAt BIGINT NOT NULL,
    DeleteAt BIGINT NOT NULL,
    DisplayName TEXT NOT NULL,
    Name TEXT COLLATE "C" NOT NULL UNIQUE CHECK (length(Name) BETWEEN 1 AND 64),
    Description TEXT NOT NULL,
    Email TEXT NOT NULL,
    Type TEXT COLLATE "C" NOT NULL CHECK (Type IN ('O', 'I')),
    CompanyName TEXT NOT NULL,
    AllowedDomains TEXT NOT NULL,
    InviteId TEXT COLLATE "C" NOT NULL UNIQUE,
    AllowOpenInvite BOOLEAN NOT NULL,
    -- Written by whoever changes the members: they wait for each other here.
    MembersUpdateAt BIGINT NOT NULL
);

CREATE TABLE TeamMembers (
    TeamId TEXT COLLATE "C" NOT NULL REFERENCES Teams (Id) ON DELETE CASCADE,
    UserId TEXT COLLATE "C" NOT NULL REFERENCES Users (Id) ON DELETE CASCADE,
    DeleteAt BIGINT NOT NULL,
    SchemeUser BOOLEAN NOT NULL,
    SchemeAdmin BOOLEAN NOT NULL,
    PRIMARY KEY (TeamId, UserId)
);
CREATE INDEX TeamMembersByUser ON TeamMembers (UserId);

CREATE TABLE Channels (
    Id TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    CreateAt BIGINT NOT NULL,
    UpdateAt BIGINT NOT NULL,
    DeleteAt BIGINT NOT NULL,
    -- Empty for direct and group channels, whose name their members make: so each exists once.
    TeamId TEXT COLLATE "C" NOT NULL,
    Type TEXT COLLATE "C" NOT NULL CHECK (Type IN ('O', 'P', 'D', 'G')),
    DisplayName TEXT NOT NULL,
    Name TEXT COLLATE "C" NOT NULL CHECK (length(Name) BETWEEN 1 AND 64),
    Header TEXT NOT NULL,
    Purpose TEXT NOT NULL,
    LastPostAt BIGINT NOT NULL,
    TotalMsgCount BIGINT NOT NULL CHECK (TotalMsgCount >= 0),
    -- Written by whoever changes the members: they, and those who post, wait for each other here.
    ExtraUpdateAt BIGINT NOT NULL,
    CreatorId TEXT COLLATE "C" NOT NULL,
    TotalMsgCountRoot BIGINT NOT NULL CHECK (TotalMsgCountRoot >= 0),
    UNIQUE (TeamId, Name)
);

CREATE TABLE ChannelMembers (
    ChannelId TEXT COLLATE "C" NOT NULL REFERENCES Channels (Id) ON DELETE CASCADE,
    UserId TEXT COLLATE "C" NOT NULL REFERENCES Users (Id) ON DELETE CASCADE,
    LastViewedAt BIGINT NOT NULL,
    MsgCount BIGINT NOT NULL,
    MentionCount BIGINT NOT NULL,
    MentionCountRoot BIGINT NOT NULL,
    MsgCountRoot BIGINT NOT NULL,
    NotifyProps TEXT NOT NULL,
    LastUpdateAt BIGINT NOT NULL,
    SchemeUser BOOLEAN NOT NULL,
    SchemeAdmin BOOLEAN NOT NULL,
    PRIMARY KEY (ChannelId, UserId)
);
CREATE INDEX ChannelMembersByUser ON ChannelMembers (UserId);

CREATE TABLE Posts (
    Id TEXT COLLATE "C" NOT NULL PRIMARY KEY CHECK (length(Id) = 26),
    CreateAt BIGINT NOT NULL,
    UpdateAt BIGINT NOT NULL,
    EditAt BIGINT NOT NULL,
    DeleteAt BIGINT NOT NULL,
    IsPinned BOOLEAN NOT NULL,
    UserId TEXT COLLATE "C" NOT NULL,
    ChannelId TEXT COLLATE "C" NOT NULL,
    RootId TEXT COLLATE "C" NOT NULL,
    -- Of what an edit replaced: the post that it is the past of. No list shows these.
    OriginalId TEXT COLLATE "C" NOT NULL,
    Message TEXT NOT NULL,
    Type TEXT COLLATE "C" NOT NULL,
    Props TEXT NOT NULL,
    Hashtags TEXT NOT NULL,
    PendingPostId TEXT COLLATE "C" NOT NULL CHECK (length(PendingPostId) <= 128),
    LastReplyAt BIGINT NOT NULL
);
CREATE INDEX PostsByChannel ON Posts (ChannelId, CreateAt, Id) WHERE OriginalId = '';
CREATE INDEX PostsByChange ON Posts (ChannelId, UpdateAt, Id) WHERE OriginalId = '';
CREATE INDEX PostsByRoot ON Posts (RootId, CreateAt) WHERE RootId <> '' AND OriginalId = '';
-- What is sent again after a failover, to whichever node, exists once (spec S6).
CREATE UNIQUE INDEX PostsByPendingId ON Posts (UserId, PendingPostId) WHERE PendingPostId <> '';
